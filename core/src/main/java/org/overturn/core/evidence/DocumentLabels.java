package org.overturn.core.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.Changes;
import org.overturn.core.db.Fit;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which documents are under more protection than others. A person says so; each change stays. */
@Component
public class DocumentLabels {

    private final DocumentLabelRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    DocumentLabels(DocumentLabelRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    public Sensitivity get(Document document) {
        return repository
                .list(List.of(document.id()))
                .getOrDefault(document.id(), Sensitivity.NORMAL);
    }

    /** The label of each document by its key. */
    public Map<Long, Sensitivity> list(Collection<Document> documents) {
        Map<Long, Sensitivity> found =
                repository.list(documents.stream().map(Document::id).toList());
        return documents.stream()
                .map(Document::id)
                .distinct()
                .collect(
                        Collectors.toMap(
                                id -> id, id -> found.getOrDefault(id, Sensitivity.NORMAL)));
    }

    /** Keys of those that have a proposed label nobody has confirmed or refused. */
    Set<Long> listUnanswered(Collection<Document> documents) {
        return repository.listUnanswered(documents.stream().map(Document::id).toList());
    }

    /** Labels a document. */
    @Transactional
    public void label(Actor by, Document document, Sensitivity label) {
        Sensitivity before = get(document);
        if (before == label) {
            return;
        }
        repository.set(document.id(), label, Fit.to(120, by.name()), clock.instant());
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .ofPatient(document.accountKey())
                        .changing(Changes.NONE.of("sensitivity", before, label)));
    }
}
