package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.util.Optional;

/**
 * A tick of the checklist.
 *
 * @param documentId the document that it is; empty when it was ticked by hand
 * @param note where it is, for one that was ticked by hand
 */
public record LetterRecord(
        long id, String item, Optional<Long> documentId, String note, String by, Instant at) {

    /** Without the note: a person typed it. */
    @Override
    public String toString() {
        return "LetterRecord[" + item + "]";
    }
}
