package org.overturn.core.evidence;

import java.text.Normalizer;
import java.util.Locale;
import org.overturn.core.db.Fit;
import org.overturn.core.evidence.intake.ShownName;

/**
 * What a file name says: {@code <kind>--<title>.<ext>}. A name without a known kind is kept whole
 * as the title of an {@link DocumentKind#OTHER} document.
 */
record DocumentName(DocumentKind kind, String title) {

    private static final int LONGEST_TITLE = 200;

    static DocumentName of(String rawName) {
        String fileName = ShownName.of(rawName);
        if (fileName.toLowerCase(Locale.ROOT).matches("facts\\.ya?ml")) {
            return new DocumentName(DocumentKind.FACTS, "Facts for letters");
        }
        String stem = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        int dashes = stem.indexOf("--");
        String kindPart = dashes < 0 ? stem : stem.substring(0, dashes);
        return DocumentKind.find(kindPart)
                .filter(k -> k != DocumentKind.FACTS)
                .map(k ->
                        new DocumentName(k, title(dashes < 0 ? "" : stem.substring(dashes + 2), k)))
                .orElseGet(() ->
                        new DocumentName(DocumentKind.OTHER, title(stem, DocumentKind.OTHER)));
    }

    /** What a person says: words stay as they were typed, but for characters that can't be seen. */
    static DocumentName titled(DocumentKind kind, String text) {
        String words =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]|\\s+", " ")
                        .strip();
        return new DocumentName(kind, words.isEmpty() ? kind.label() : shortened(words));
    }

    /** Dashes and underscores between words become blanks; the first letter is a capital. */
    private static String title(String text, DocumentKind kind) {
        String words =
                text.replaceAll("--+", ": ")
                        .replace('_', ' ')
                        .replaceAll("(?<=\\p{L})-(?=[\\p{L}\\d])|(?<=\\d)-(?=\\p{L})", " ")
                        .replaceAll("\\p{Cntrl}|\\s+", " ")
                        .strip();
        if (words.isEmpty()) {
            return kind.label();
        }
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return shortened(capital);
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : Fit.to(LONGEST_TITLE - 1, title) + "\u2026";
    }
}
