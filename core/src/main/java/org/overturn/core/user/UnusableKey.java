package org.overturn.core.user;

/** The office's key is missing, is none or is another; the message says what to do. */
public final class UnusableKey extends RuntimeException {

    UnusableKey(String message) {
        super(message);
    }
}
