package org.overturn.core.letter.necessity;

/** Somebody changed the letter since the caller saw it. */
public final class LetterChanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    LetterChanged() {
        super("Somebody else changed this letter meanwhile. Open it again to see how it is now.");
    }
}
