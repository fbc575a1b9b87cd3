package org.overturn.core.user;

/** Somebody would give, or change, more than that person may see; the message says what to do. */
public final class BeyondScope extends RefusedChange {

    BeyondScope(String message) {
        super(message);
    }
}
