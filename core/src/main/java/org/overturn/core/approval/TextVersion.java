package org.overturn.core.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a text.
 *
 * @param number from 1
 * @param sha256 of the content in UTF-8
 * @param beingTyped whether its author's next change takes its place
 * @param authorId empty for the program
 * @param author the name then
 */
public record TextVersion(
        long id,
        int number,
        String content,
        String sha256,
        String note,
        boolean beingTyped,
        Optional<Long> authorId,
        String author,
        Instant writtenAt) {

    /** Without the text: it says something of a patient. */
    @Override
    public String toString() {
        return "TextVersion[" + id + " " + number + "]";
    }
}
