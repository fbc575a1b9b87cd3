package org.overturn.core.packet;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Words about the file, which say nothing to a payer: {@code Faxed page}. */
    private static final Set<String> HOW_IT_CAME =
            Set.of(
                    "scan",
                    "scanned",
                    "fax",
                    "faxed",
                    "photographed",
                    "page",
                    "pages",
                    "copy",
                    "img",
                    "image",
                    "file",
                    "document",
                    "damaged",
                    "with",
                    "password");

    private boolean saysHowItCame() {
        String plain = title.toLowerCase(Locale.ROOT).strip();
        return plain.matches("[a-z][a-z _-]*\\d{0,4}")
                && HOW_IT_CAME.containsAll(List.of(plain.split("[^a-z]+")));
    }

    /** The kind, and the title where it says more: {@code Progress note: Visit of March 3}. */
    public String exhibitTitle() {
        String label = kind.label();
        if (title.isBlank() || title.equalsIgnoreCase(label)) {
            return label;
        }
        if (kind != DocumentKind.OTHER && saysHowItCame()) {
            return label;
        }
        boolean saysTheKind = title.regionMatches(true, 0, label, 0, label.length());
        return kind == DocumentKind.OTHER || saysTheKind ? title : label + ": " + title;
    }

    /** Says which document it is, whatever its title: {@code document-17}. */
    public String key() {
        return documentId.map(id -> "document-" + id).orElseGet(() -> "text-" + path.getFileName());
    }

    @Override
    public String toString() {
        return "PacketDocument[" + documentId.orElse(0L) + ", " + kind + ", " + mediaType + "]";
    }
}
