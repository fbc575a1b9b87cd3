package org.overturn.core.letter.necessity;

/** What the payer decided. */
public enum LetterOutcome {
    APPROVED("Approved"),
    PARTLY_APPROVED("Partly approved"),
    DENIED("Denied");

    private final String label;

    LetterOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether something is left to appeal. */
    public boolean isAppealable() {
        return this != APPROVED;
    }
}
