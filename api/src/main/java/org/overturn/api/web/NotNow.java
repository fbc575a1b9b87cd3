package org.overturn.api.web;

/** What was asked for does not fit what is going on; the message says why and what to do. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotNow(String message) {
        super(message);
    }
}
