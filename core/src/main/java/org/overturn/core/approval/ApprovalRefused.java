package org.overturn.core.approval;

/** A change of a text that may not be made; the message says why and what to do. */
public abstract sealed class ApprovalRefused extends RuntimeException
        permits ApprovalChanged,
                BlockedByFindings,
                IncompleteRequest,
                NotEntitledToSign,
                NotPossibleNow,
                OpenAlready,
                OwnText,
                UnknownApproval {

    private static final long serialVersionUID = 1;

    ApprovalRefused(String message) {
        super(message);
    }
}
