package org.overturn.core.evidence.protect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.overturn.core.user.Sensitivity;

/**
 * Words that speak for a label (labels.csv).
 *
 * @param evidence a kind of evidence: two kinds are needed, but for a heading or a phrase, which
 *     nobody could mistake
 * @param words as {@link PlainWords} writes them
 */
record LabelWords(Sensitivity label, String evidence, String words) {

    static final List<LabelWords> ALL = table();

    private static final String HEADING = "heading";
    private static final String PHRASE = "phrase";

    /** Whether it counts only as the beginning of a line of its own. */
    boolean isHeading() {
        return evidence.equals(HEADING);
    }

    boolean isUnmistakable() {
        return isHeading() || evidence.equals(PHRASE);
    }

    private static List<LabelWords> table() {
        try (InputStream in = LabelWords.class.getResourceAsStream("labels.csv")) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .stream()
                    .map(row ->
                            new LabelWords(
                                    Sensitivity.valueOf(row.get("label")),
                                    row.get("evidence"),
                                    row.get("words")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("labels.csv", e);
        }
    }
}
