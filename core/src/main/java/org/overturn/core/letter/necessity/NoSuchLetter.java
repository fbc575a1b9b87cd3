package org.overturn.core.letter.necessity;

/** There is no letter with this id within what the caller may see. */
public final class NoSuchLetter extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchLetter(long id) {
        super("no letter " + id);
    }
}
