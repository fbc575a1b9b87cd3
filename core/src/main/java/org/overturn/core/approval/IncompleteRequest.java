package org.overturn.core.approval;

/** Something that was to be said is missing or too long. */
public final class IncompleteRequest extends ApprovalRefused {

    private static final long serialVersionUID = 1;

    private final String field;

    IncompleteRequest(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Of the request. */
    public String field() {
        return field;
    }
}
