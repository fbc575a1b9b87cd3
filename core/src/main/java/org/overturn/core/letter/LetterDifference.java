package org.overturn.core.letter;

import java.util.List;
import org.overturn.core.approval.Difference;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.approval.TextVersion;

/** What became of a letter's paragraphs from one version to another. */
final class LetterDifference {

    private LetterDifference() {}

    static List<DifferenceRow> of(List<TextVersion> versions, int from, int to) {
        return Difference.of(paragraphs(versions, from), paragraphs(versions, to));
    }

    private static List<String> paragraphs(List<TextVersion> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> LetterHtml.paragraphs(version.content()))
                .orElse(List.of());
    }
}
