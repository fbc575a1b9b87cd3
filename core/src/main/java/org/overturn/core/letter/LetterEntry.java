package org.overturn.core.letter;

import java.time.Instant;

/**
 * A gap of a letter that somebody filled.
 *
 * @param gap what was asked for
 */
record LetterEntry(long id, String gap, String content, String by, Instant at) {

    static final String KEY = "entry-";

    MergedFact fact() {
        return new MergedFact(KEY + id, content, new Source.Person(by, at));
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "LetterEntry[" + id + "]";
    }
}
