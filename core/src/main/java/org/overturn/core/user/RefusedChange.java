package org.overturn.core.user;

/** A change of users that can't be made now; the message says why and what to do. */
public sealed class RefusedChange extends RuntimeException permits BeyondScope {

    RefusedChange(String message) {
        super(message);
    }
}
