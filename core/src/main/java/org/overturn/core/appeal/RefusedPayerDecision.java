package org.overturn.core.appeal;

/** A decision that can't be recorded, or withdrawn, as it is; the message says why, for people. */
public final class RefusedPayerDecision extends RuntimeException {

    private final String field;

    /**
     * @param field of the form, by the name of its component; empty: the appeal as a whole
     */
    public RefusedPayerDecision(String field, String why) {
        super(why);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
