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
        String label = kind.label();
        if (title.isBlank() || title.equalsIgnoreCase(label)) {
            return label;
        }
        boolean saysTheKind = title.regionMatches(true, 0, label, 0, label.length());
        return kind == DocumentKind.OTHER || saysTheKind ? title : label + ": " + title;
    }

    @Override
    public String toString() {
        return "PacketDocument[" + documentId.orElse(0L) + ", " + kind + ", " + mediaType + "]";
    }
}
