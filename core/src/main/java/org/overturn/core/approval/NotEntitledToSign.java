package org.overturn.core.approval;

/** Somebody wants to sign what they may not, or for whom they may not. */
public final class NotEntitledToSign extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    NotEntitledToSign(String message) {
        super(message);
    }
}
