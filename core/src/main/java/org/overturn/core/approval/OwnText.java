package org.overturn.core.approval;

/** Somebody wants to approve what they wrote themselves, where a second person has to. */
public final class OwnText extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    OwnText() {
        super("Somebody else has to approve it: you wrote it.");
    }
}
