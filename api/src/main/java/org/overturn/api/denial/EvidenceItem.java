package org.overturn.api.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.evidence.Checklists;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;

/**
 * A kind of document that answers a denial, and whether it is on file.
 *
 * @param titles of those on file
 */
record EvidenceItem(String kind, boolean present, String titles) {

    /** What is customary for the category, then what else is on file. */
    static List<EvidenceItem> of(
            DenialCategory category, List<Document> documents, boolean receiptProved) {
        List<DocumentKind> wanted = Checklists.of(category);
        List<EvidenceItem> items = new ArrayList<>();
        wanted.forEach(kind -> items.add(item(kind, documents, receiptProved)));
        documents.stream()
                .map(Document::kind)
                .distinct()
                .filter(kind -> !wanted.contains(kind))
                .forEach(kind -> items.add(item(kind, documents, false)));
        return items;
    }

    private static EvidenceItem item(
            DocumentKind kind, List<Document> documents, boolean receiptProved) {
        String titles =
                documents.stream()
                        .filter(document -> document.kind() == kind)
                        .map(Document::title)
                        .collect(Collectors.joining(", "));
        boolean byFile = kind == DocumentKind.PROOF_OF_FILING && receiptProved;
        return new EvidenceItem(
                kind.label(),
                byFile || !titles.isEmpty(),
                byFile && titles.isEmpty() ? "acknowledged, see the timeline" : titles);
    }
}
