package org.overturn.core.packet;

import java.nio.file.Path;
import java.time.LocalDate;
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
 * @param pages how many it has in the packet; 0 where that is known only once it is drawn
 * @param handling what people want done with it in this packet
 */
public record PacketDocument(
        Optional<Long> documentId,
        DocumentKind kind,
        String title,
        MediaType mediaType,
        Path path,
        int pages,
        Optional<DocumentDay> day,
        Handling handling) {

    /** As the rule has it. */
    public PacketDocument(
            Optional<Long> documentId,
            DocumentKind kind,
            String title,
            MediaType mediaType,
            Path path,
            int pages,
            Optional<DocumentDay> day) {
        this(documentId, kind, title, mediaType, path, pages, day, Handling.NONE);
    }

    /** One of which neither is known. */
    public PacketDocument(
            Optional<Long> documentId,
            DocumentKind kind,
            String title,
            MediaType mediaType,
            Path path) {
        this(documentId, kind, title, mediaType, path, 0, Optional.empty());
    }

    /** Figures in a word that make it somebody's number rather than a word: {@code WA1002352}. */
    private static final int FIGURES_OF_A_NUMBER = 5;

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

    /** Numbers of an office or a scanner alone say nothing to a payer: {@code WA1002352 68}. */
    private boolean isNumber() {
        List<String> words = List.of(title.strip().split("\\s+"));
        return words.stream().allMatch(word -> word.matches("(?i)[a-z]{0,4}[-_.]?\\d[\\w./-]*"))
                && words.stream().anyMatch(PacketDocument::isLongNumber);
    }

    private static boolean isLongNumber(String word) {
        return word.chars().filter(Character::isDigit).count() >= FIGURES_OF_A_NUMBER
                && !word.matches(
                        "(?:19|20)\\d\\d[-./]?\\d\\d[-./]?\\d\\d|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}");
    }

    /** A name with the day that tells it from others: {@code Progress note, March 3, 2026}. */
    String dated(String name) {
        return day.map(on -> name + ", " + on.words()).orElse(name);
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
        if (isNumber()) {
            return dated(label);
        }
        boolean saysTheKind = title.regionMatches(true, 0, label, 0, label.length());
        return kind == DocumentKind.OTHER || saysTheKind ? title : label + ": " + title;
    }

    /** When what it tells of was; empty where nobody said. */
    Optional<LocalDate> served() {
        return day.filter(DocumentDay::served).map(DocumentDay::on);
    }

    /** Says which document it is, whatever its title: {@code document-17}. */
    public String key() {
        return documentId.map(PacketDocument::key).orElseGet(() -> "text-" + path.getFileName());
    }

    /** The key of a document on file. */
    public static String key(long documentId) {
        return "document-" + documentId;
    }

    /** The same, handled as people want it. */
    public PacketDocument handled(Handling wanted) {
        return new PacketDocument(documentId, kind, title, mediaType, path, pages, day, wanted);
    }

    @Override
    public String toString() {
        return "PacketDocument[" + documentId.orElse(0L) + ", " + kind + ", " + mediaType + "]";
    }
}
