package org.overturn.core.submission;

/** A packet that can't be sent, or a step that can't be taken; the message says what to do. */
public class NotSubmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSubmitted(String message) {
        super(message);
    }
}
