package org.overturn.core.letter.necessity;

/** A change of a letter that may not be made; the message says why and what to do. */
public final class LetterRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    LetterRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Of the request; empty when it is about the letter as a whole. */
    public String field() {
        return field;
    }
}
