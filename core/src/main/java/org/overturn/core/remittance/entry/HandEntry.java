package org.overturn.core.remittance.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A remittance that somebody types in: a draft, or one that was sent on.
 *
 * @param userId whose draft it is
 * @param by that user's name
 * @param content as it was typed, in the form that the caller gave it
 * @param sent empty for a draft
 */
public record HandEntry(
        long id,
        long userId,
        String by,
        String payerName,
        String traceNumber,
        String content,
        Instant changedAt,
        Optional<Sent> sent) {

    /**
     * That it was sent on.
     *
     * @param on in the office's time zone
     * @param sha256 of the file made of it
     */
    public record Sent(LocalDate on, String fileName, String sha256) {}

    /** Our numbers only: the content is patient data. */
    @Override
    public String toString() {
        return "HandEntry[" + id + "]";
    }
}
