package org.overturn.core.packet;

import java.nio.file.Path;
import java.util.Optional;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;

/**
 * A document that becomes an exhibit.
 *
 * @param documentId key of the document on file
 * @param path where its bytes lie
 */
public record PacketDocument(
        Optional<Long> documentId,
        DocumentKind kind,
        String title,
        MediaType mediaType,
        Path path) {

    /** The kind, and the title where it says more: {@code Progress note: Visit of March 3}. */
    public String exhibitTitle() {
        return title.isBlank() || title.equalsIgnoreCase(kind.label())
                ? kind.label()
                : kind == DocumentKind.OTHER ? title : kind.label() + ": " + title;
    }

    @Override
    public String toString() {
        return "PacketDocument[" + documentId.orElse(0L) + ", " + kind + ", " + mediaType + "]";
    }
}
