package org.overturn.core.evidence.link;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody says that pages are this patient's, though something speaks against it.
 *
 * @param documentId none: the appeal's letter
 * @param pages such as {@code 3, 5-7}; empty for the letter
 */
public record PageAnswer(
        Optional<Long> documentId, String pages, String reason, String by, Instant at) {

    /** Without the words: a person typed them. */
    @Override
    public String toString() {
        return "PageAnswer[" + documentId.orElse(0L) + "]";
    }
}
