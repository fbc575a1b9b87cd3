package org.overturn.core.letter.necessity;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter stands on its way from the first request to the payer's decision. */
public enum LetterStage {
    CONSULT("Consult", "Provider, condition and service are being agreed on."),
    GATHER("Gather", "The records that the letter rests on are being collected."),
    DRAFT("Draft", "The letter is being written."),
    REVIEW("Review", "The provider reads the letter, comments, and approves or asks for changes."),
    APPROVED("Approved", "The text is settled and waits for the provider's signature."),
    SIGNED("Signed", "The provider has attested the text; it can be sent."),
    SUBMITTED("Submitted", "The letter is with the payer."),
    FOLLOW_UP("Follow up", "The payer is being asked what became of it."),
    DECIDED("Decided", "The payer has decided.");

    private final String label;
    private final String meaning;

    LetterStage(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What goes on in this stage, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether a letter may go from here to there. */
    public boolean canBecome(LetterStage next) {
        return next().contains(next);
    }

    /** The stages that may follow, the way forward first. */
    public Set<LetterStage> next() {
        return switch (this) {
            case CONSULT -> EnumSet.of(GATHER);
            case GATHER -> EnumSet.of(DRAFT, CONSULT);
            case DRAFT -> EnumSet.of(REVIEW, GATHER);
            case REVIEW -> EnumSet.of(APPROVED, DRAFT);
            case APPROVED -> EnumSet.of(SIGNED, DRAFT);
            case SIGNED -> EnumSet.of(SUBMITTED, DRAFT);
            case SUBMITTED -> EnumSet.of(FOLLOW_UP, DECIDED);
            case FOLLOW_UP -> EnumSet.of(DECIDED);
            case DECIDED -> EnumSet.of(FOLLOW_UP);
        };
    }

    /** Whether going there is a step back, which needs a reason. */
    public boolean isBefore(LetterStage other) {
        return compareTo(other) < 0;
    }

    /** Whether the fields of the letter may be changed. */
    public boolean isEditable() {
        return this == CONSULT || this == GATHER || this == DRAFT;
    }

    /** Whether the provider has signed it. */
    public boolean isSigned() {
        return !isBefore(SIGNED);
    }

    /** Whether the provider has to do something. */
    public boolean waitsForProvider() {
        return this == CONSULT || this == REVIEW || this == APPROVED;
    }
}
