package org.overturn.core.packet.contents;

import java.time.Instant;

/**
 * A part of a page that is blacked out in the packet of one appeal.
 *
 * @param exhibit key of the exhibit: {@code document-17}
 * @param reason why, as somebody typed it
 */
public record Redaction(String exhibit, Passage what, String reason, String by, Instant at) {

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "Redaction[" + exhibit + ", " + what.page() + "]";
    }
}
