package org.overturn.core.denial;

/** Nobody asks that about a reversal, or not any more. */
public final class NoSuchQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;

    NoSuchQuestion(long id) {
        super("no open question " + id + " about a reversal");
        this.id = id;
    }

    public long id() {
        return id;
    }
}
