package org.overturn.core.evidence.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.resource.OurTable;

/** Tells what a document is from the words at its head (kinds.csv, the first that fits). */
final class KindRecognition {

    private static final int HEAD_LINES = 12;
    private static final int AT_THE_HEAD = 90;
    private static final int BELOW = 50;

    private record Words(String words, DocumentKind kind) {}

    private static final List<Words> TABLE = table();

    private KindRecognition() {}

    static Optional<KindGuess> of(List<String> pages) {
        List<String> lines =
                pages.stream()
                        .filter(page -> !page.isBlank())
                        .findFirst()
                        .map(page -> page.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of());
        List<String> head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
        return find(head, AT_THE_HEAD, " at the head of the text")
                .or(() -> find(lines, BELOW, " on the first page"));
    }

    private static Optional<KindGuess> find(List<String> lines, int score, String place) {
        String text = plain(String.join(" ", lines));
        return TABLE.stream()
                .filter(one -> text.contains(" " + one.words() + " "))
                .findFirst()
                .map(one -> new KindGuess(one.kind(), score, "“" + one.words() + "”" + place));
    }

    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    private static List<Words> table() {
        return OurTable.rows(KindRecognition.class, "kinds.csv").stream()
                .map(row ->
                        new Words(
                                row.get("words"), DocumentKind.find(row.get("kind")).orElseThrow()))
                .toList();
    }
}
