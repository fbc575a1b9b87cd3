package org.overturn.api.denial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.checklist.CheckedItem;

/**
 * A piece of evidence that answers a denial, and whether it is there.
 *
 * @param state in one or two words
 * @param tone of its badge
 * @param more titles of the documents on file, or who can get it
 * @param letter whether a letter of medical necessity is what is missing
 */
record EvidenceItem(String name, String state, String tone, String more, boolean letter) {

    /** What is asked for, then what else is on file. */
    static List<EvidenceItem> of(List<CheckedItem> checklist, List<Document> documents) {
        List<EvidenceItem> items = new ArrayList<>();
        Set<DocumentKind> asked = new HashSet<>();
        for (CheckedItem item : checklist) {
            asked.addAll(item.item().kinds());
            items.add(item(item, documents));
        }
        documents.stream()
                .map(Document::kind)
                .distinct()
                .filter(kind -> !asked.contains(kind))
                .map(kind ->
                        new EvidenceItem(
                                kind.label(),
                                "on file",
                                "green",
                                titles(Set.of(kind), documents),
                                false))
                .forEach(items::add);
        return items;
    }

    private static EvidenceItem item(CheckedItem item, List<Document> documents) {
        String who = "to be had from " + item.item().who().label();
        String titles = titles(Set.copyOf(item.item().kinds()), documents);
        return switch (item.status()) {
            case THERE -> new EvidenceItem(item.name(), "on file", "green", titles, false);
            case IN_LETTER -> new EvidenceItem(item.name(), "in the letter", "", "", false);
            case HELD -> new EvidenceItem(item.name(), "held back", "amber", "", false);
            case MISSING -> {
                boolean letter =
                        item.item().kinds().contains(DocumentKind.LETTER_OF_MEDICAL_NECESSITY);
                yield item.isRequired()
                        ? new EvidenceItem(item.name(), "missing", "red", who, letter)
                        : new EvidenceItem(item.name(), "useful", "", who, letter);
            }
        };
    }

    private static String titles(Set<DocumentKind> kinds, List<Document> documents) {
        return documents.stream()
                .filter(document -> kinds.contains(document.kind()))
                .map(Document::title)
                .collect(Collectors.joining(", "));
    }
}
