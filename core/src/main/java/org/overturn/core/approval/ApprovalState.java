package org.overturn.core.approval;

import java.util.EnumSet;
import java.util.Set;

/** Where a text stands. The names are stored. */
public enum ApprovalState {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    /** The reviewer wants another text; it stays so until it is submitted again. */
    CHANGES_ASKED("Changes asked"),
    APPROVED("Approved"),
    SIGNED("Signed"),
    SENT("Sent"),
    /** Another took its place, or it is no longer wanted. */
    SUPERSEDED("Superseded");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean canBecome(ApprovalState next) {
        return next().contains(next);
    }

    private Set<ApprovalState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, SUPERSEDED);
            case IN_REVIEW -> EnumSet.of(DRAFT, CHANGES_ASKED, APPROVED, SUPERSEDED);
            case CHANGES_ASKED -> EnumSet.of(IN_REVIEW, SUPERSEDED);
            case APPROVED -> EnumSet.of(DRAFT, CHANGES_ASKED, SIGNED, SUPERSEDED);
            case SIGNED -> EnumSet.of(DRAFT, SENT, SUPERSEDED);
            case SENT -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(ApprovalState.class);
        };
    }

    /** Whether somebody approved the text as it is now. */
    public boolean isApproved() {
        return this == APPROVED || this == SIGNED || this == SENT;
    }

    /** Whether the text can be another; for one that is approved this voids the approval. */
    public boolean isChangeable() {
        return this != SENT && this != SUPERSEDED;
    }

    /** The state after a change of the text. */
    ApprovalState afterChange() {
        return this == CHANGES_ASKED ? this : DRAFT;
    }

    /** Whether leaving for another state takes an approval, and perhaps a signature, back. */
    boolean isVoidedBy(ApprovalState next) {
        return (this == APPROVED || this == SIGNED) && (next == DRAFT || next == CHANGES_ASKED);
    }
}
