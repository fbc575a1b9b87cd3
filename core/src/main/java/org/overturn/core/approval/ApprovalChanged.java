package org.overturn.core.approval;

/** Somebody else changed the text or its state since the caller saw it. */
public final class ApprovalChanged extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    ApprovalChanged() {
        super("Somebody else changed it meanwhile. Open it again to see how it is now.");
    }
}
