package org.overturn.core.evidence;

/** A consent that does not allow what it is to allow; the message says why, to a person. */
public final class UnfitConsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitConsent(String message) {
        super(message);
    }
}
