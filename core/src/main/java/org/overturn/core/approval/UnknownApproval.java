package org.overturn.core.approval;

/** There is no such text, or no such part of it. */
public final class UnknownApproval extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    public UnknownApproval(String what, long id) {
        super("There is no " + what + " with the number " + id + ".");
    }
}
