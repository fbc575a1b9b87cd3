package org.overturn.core.user;

/** A password that is no good; the message says why and what would be. */
public final class RefusedPassword extends RuntimeException {

    RefusedPassword(String message) {
        super(message);
    }
}
