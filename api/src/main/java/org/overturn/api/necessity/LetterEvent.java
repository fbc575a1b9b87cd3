package org.overturn.api.necessity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a letter.
 *
 * @param at when it was put on record
 * @param by who did
 * @param on the day it happened, where that is not the day of the record
 * @param next what is to be done then; empty where nothing is
 * @param voided whether it has lost its force
 */
public record LetterEvent(
        Instant at,
        String by,
        Optional<LocalDate> on,
        String words,
        String next,
        Optional<LocalDate> nextOn,
        boolean voided) {

    static LetterEvent of(Instant at, String by, String words) {
        return new LetterEvent(at, by, Optional.empty(), words, "", Optional.empty(), false);
    }

    static LetterEvent dated(Instant at, String by, LocalDate on, String words) {
        return new LetterEvent(at, by, Optional.of(on), words, "", Optional.empty(), false);
    }

    LetterEvent then(String action, Optional<LocalDate> day) {
        return new LetterEvent(at, by, on, words, action, day, voided);
    }

    LetterEvent withForce(boolean inForce) {
        return new LetterEvent(at, by, on, words, next, nextOn, !inForce);
    }

    /** Without the words: persons typed them. */
    @Override
    public String toString() {
        return "LetterEvent[" + at + "]";
    }
}
