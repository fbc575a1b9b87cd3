package org.overturn.core.worklist;

/** A question to the worklist that can't be answered; the message says what would be one. */
public final class RefusedQuery extends RuntimeException {

    private final String field;

    RefusedQuery(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The parameter that is wrong. */
    public String field() {
        return field;
    }
}
