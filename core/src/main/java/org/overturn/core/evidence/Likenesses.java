package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.DOCUMENT_COPY;
import static org.overturn.core.issue.IssueCode.DOCUMENT_NEARLY_SAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.intake.Shingles;
import org.overturn.core.issue.Issue;

/** Which documents are alike: the same bytes for another account, nearly the same text in one. */
final class Likenesses {

    /** Two prints of a note with other dates are above it, notes of two visits below. */
    private static final double NEAR = 0.7;

    private final DocumentRepository repository;

    Likenesses(DocumentRepository repository) {
        this.repository = repository;
    }

    List<NearDuplicate> listNear(Document document) {
        return listNear(document, document.accountKey());
    }

    List<NearDuplicate> listNear(Document document, String accountKey) {
        Shingles own = shingles(document);
        return repository.listByAccount(accountKey).stream()
                .filter(other -> other.id() != document.id())
                .filter(other -> other.kind() != DocumentKind.FACTS)
                .map(other -> new NearDuplicate(other, own.likeness(shingles(other))))
                .filter(near -> near.likeness() >= NEAR)
                .sorted(
                        Comparator.comparing(NearDuplicate::likeness)
                                .reversed()
                                .thenComparing(near -> near.document().id()))
                .toList();
    }

    Map<Long, NearDuplicate> findNearest(Collection<Document> among) {
        Map<Document, Shingles> all = new LinkedHashMap<>();
        among.forEach(one -> all.put(one, shingles(one)));
        Map<Long, NearDuplicate> nearest = new HashMap<>();
        all.forEach((one, own) ->
                all.entrySet().stream()
                        .filter(other -> other.getKey().id() != one.id())
                        .map(other ->
                                new NearDuplicate(other.getKey(), own.likeness(other.getValue())))
                        .filter(near -> near.likeness() >= NEAR)
                        .max(Comparator.comparing(NearDuplicate::likeness))
                        .ifPresent(near -> nearest.put(one.id(), near)));
        return nearest;
    }

    List<Issue> notes(Document filed) {
        if (filed.kind() == DocumentKind.FACTS) {
            return List.of();
        }
        List<Issue> notes = new ArrayList<>();
        if (!repository.listCopies(filed).isEmpty()) {
            notes.add(
                    Issue.of(
                            DOCUMENT_COPY,
                            "The same file is on file for another account too; each has its own."));
        }
        listNear(filed).stream()
                .findFirst()
                .ifPresent(near ->
                        notes.add(
                                Issue.of(
                                        DOCUMENT_NEARLY_SAME,
                                        "It holds nearly the same text as document %d of this account (%d %% alike)."
                                                .formatted(near.document().id(), near.percent()))));
        return notes;
    }

    private Shingles shingles(Document document) {
        return Shingles.of(
                repository.listPages(document.id()).stream().map(PageText::text).toList());
    }
}
