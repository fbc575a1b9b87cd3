package org.overturn.batch.show;

/** Nothing, or more than one claim, has the number asked for; the message says what to ask. */
public final class NotShown extends RuntimeException {

    NotShown(String message) {
        super(message);
    }
}
