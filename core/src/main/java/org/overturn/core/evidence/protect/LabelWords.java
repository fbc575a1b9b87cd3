package org.overturn.core.evidence.protect;

import java.util.List;
import org.overturn.core.resource.OurTable;
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
        return OurTable.rows(LabelWords.class, "labels.csv").stream()
                .map(row ->
                        new LabelWords(
                                Sensitivity.valueOf(row.get("label")),
                                row.get("evidence"),
                                row.get("words")))
                .toList();
    }
}
