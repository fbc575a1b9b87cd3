package org.overturn.core.user;

/** A change of users that can't be made now; the message says why and what to do. */
public final class RefusedChange extends RuntimeException {

    RefusedChange(String message) {
        super(message);
    }
}
