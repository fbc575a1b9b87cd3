package org.overturn.core.denial;

/** An override that can't be taken, or withdrawn, as it is; the message says why, for people. */
public final class RefusedOverride extends RuntimeException {

    private final String field;

    /**
     * @param field of the form, by the name of its component
     */
    public RefusedOverride(String field, String why) {
        super(why);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
