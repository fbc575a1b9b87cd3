package org.overturn.core.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.db.Ids;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Labels proposed when documents came. None is set until a person confirms it, and none is dropped
 * until a person refuses it; each answer is recorded.
 */
@Component
public class LabelProposals {

    private final DocumentLabelRepository repository;
    private final DocumentLabels labels;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    LabelProposals(
            DocumentLabelRepository repository,
            DocumentLabels labels,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.labels = labels;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a document, the answered ones too. */
    public List<LabelProposal> list(Document document) {
        return repository.listProposals(document.id());
    }

    /** Those that wait for an answer: the label it has needs none. */
    public List<LabelProposal> listOpen(Document document) {
        Sensitivity has = labels.get(document);
        return list(document).stream()
                .filter(one -> one.confirmed().isEmpty() && one.label() != has)
                .toList();
    }

    /** Keys of those among these documents that have one without an answer. */
    public Set<Long> listUnanswered(Collection<Document> documents) {
        return labels.listUnanswered(documents);
    }

    /**
     * Says whether a document is what its words suggest; confirmed, it has that label from now on.
     *
     * @return false when that isn't proposed, or was answered before: nothing was changed
     */
    @Transactional
    public boolean answer(Actor by, Document document, Sensitivity label, boolean confirmed) {
        var answer = new DocumentLabelRepository.Answer(label, confirmed, by.name());
        if (!repository.answer(document.id(), answer, ids.next(), clock.instant())) {
            return false;
        }
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .ofPatient(document.accountKey())
                        .because(
                                (confirmed ? "Confirmed" : "Refused")
                                        + " the proposed label "
                                        + label.name()));
        if (confirmed) {
            labels.label(by, document, label);
        }
        return true;
    }
}
