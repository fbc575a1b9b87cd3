package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.DOCUMENT_COPY;
import static org.overturn.core.issue.IssueCode.DOCUMENT_NEARLY_SAME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        Shingles own = shingles(document);
        return repository.listByAccount(document.accountKey()).stream()
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
