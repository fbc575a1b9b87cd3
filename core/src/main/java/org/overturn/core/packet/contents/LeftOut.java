package org.overturn.core.packet.contents;

import java.time.Instant;
import java.util.Optional;

/**
 * A document, or one page of it, that is left out of the packet of one appeal.
 *
 * @param exhibit key of the exhibit: {@code document-17}
 * @param page of the document, from 1; {@link #ALL} for all of it
 * @param reason why, as somebody typed it
 */
public record LeftOut(String exhibit, int page, String reason, String by, Instant at) {

    public static final int ALL = 0;

    /** How the keys of documents on file begin. */
    private static final String DOCUMENT = "document-";

    public LeftOut {
        if (page < 0) {
            throw new IllegalArgumentException("page " + page);
        }
    }

    public boolean isAll() {
        return page == ALL;
    }

    /** Of a document on file. */
    Optional<Long> documentId() {
        return exhibit.startsWith(DOCUMENT)
                ? Optional.of(Long.valueOf(exhibit.substring(DOCUMENT.length())))
                : Optional.empty();
    }

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "LeftOut[" + exhibit + ", " + page + "]";
    }
}
