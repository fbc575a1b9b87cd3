package org.overturn.core.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sensitive documents may go into the packet of an appeal. None may until a person releases
 * it for that appeal and says on what consent that rests; each release and its end are recorded.
 */
@Component
public class DocumentReleases {

    private final DocumentReleaseRepository repository;
    private final DocumentLabels labels;
    private final AuditLog audit;
    private final Clock clock;

    DocumentReleases(
            DocumentReleaseRepository repository,
            DocumentLabels labels,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keys of the documents released for an appeal. */
    public Set<Long> list(long appealId) {
        return repository.list(appealId);
    }

    /** Of these documents, those that may go into the appeal's packet. */
    public List<Document> listAdmitted(long appealId, Collection<Document> documents) {
        Map<Long, Sensitivity> known = labels.list(documents);
        Set<Long> released = repository.list(appealId);
        return documents.stream()
                .filter(one ->
                        known.get(one.id()) == Sensitivity.NORMAL || released.contains(one.id()))
                .toList();
    }

    /**
     * Lets a document into the packet of one appeal.
     *
     * @param reason the consent it rests on; holds no patient data
     */
    @Transactional
    public void release(Actor by, Document document, long appealId, String reason) {
        repository.add(appealId, document.id(), reason, by.name(), clock.instant());
        audit.record(event(by, document, appealId).because("Released: " + reason));
    }

    /** Takes that back; does nothing where it was not released. */
    @Transactional
    public void withdraw(Actor by, Document document, long appealId) {
        if (repository.remove(appealId, document.id())) {
            audit.record(event(by, document, appealId).because("Release taken back"));
        }
    }

    private static AuditEvent event(Actor by, Document document, long appealId) {
        return AuditEvent.of(by, AuditAction.CONSENT_CHANGE)
                .on("document", Long.toString(document.id()))
                .ofPatient(document.accountKey())
                .within("appeal-" + appealId);
    }
}
