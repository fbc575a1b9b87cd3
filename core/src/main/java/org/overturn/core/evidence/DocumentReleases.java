package org.overturn.core.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sensitive documents may go into the packet of an appeal. None may until a person releases
 * it for that appeal on a consent that is in force, and a packet is not ready until each was either
 * released or left out on purpose. Each decision and its end are recorded.
 */
@Component
public class DocumentReleases {

    private final DocumentReleaseRepository repository;
    private final DocumentLabels labels;
    private final ConsentRepository consents;
    private final AuditLog audit;
    private final Clock clock;

    DocumentReleases(
            DocumentReleaseRepository repository,
            DocumentLabels labels,
            ConsentRepository consents,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.labels = labels;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keys of the documents released for an appeal, on a consent that is in force today. */
    public Set<Long> list(long appealId) {
        return repository.list(appealId).entrySet().stream()
                .filter(one -> isInForce(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Which of these documents may go into the appeal's packet, and which wait for a person. */
    public Admission admission(long appealId, Collection<Document> documents) {
        Set<Long> unanswered = labels.listUnanswered(documents);
        Map<Long, Sensitivity> known = labels.list(documents);
        Map<Long, Optional<Long>> released = repository.list(appealId);
        Set<Long> withheld = repository.listWithheld(appealId);
        List<Document> admitted = new ArrayList<>();
        List<Document> undecided = new ArrayList<>();
        List<Document> proposed = new ArrayList<>();
        for (Document one : documents) {
            Sensitivity label = known.getOrDefault(one.id(), Sensitivity.NORMAL);
            Optional<Long> consent = released.getOrDefault(one.id(), Optional.empty());
            boolean seems = unanswered.contains(one.id());
            if (!seems && (label == Sensitivity.NORMAL || allows(consent, one, label))) {
                admitted.add(one);
            } else if (!withheld.contains(one.id())) {
                (seems ? proposed : undecided).add(one);
            }
        }
        return new Admission(admitted, undecided, proposed);
    }

    private boolean isInForce(Optional<Long> consent) {
        return consent.flatMap(consents::find).filter(one -> one.isValidOn(today())).isPresent();
    }

    private boolean allows(Optional<Long> consent, Document document, Sensitivity label) {
        return consent.flatMap(consents::find)
                .filter(one -> one.covers(document, label) && one.isValidOn(today()))
                .isPresent();
    }

    /**
     * Lets a document into the packet of one appeal.
     *
     * @throws UnfitConsent when the consent doesn't allow this document today; says why
     */
    @Transactional
    public void release(Actor by, Document document, long appealId, Consent consent) {
        Sensitivity label = labels.get(document);
        if (!consent.covers(document, label)) {
            throw new UnfitConsent(
                    "This consent is not about such documents of this account. It takes "
                            + label.consent()
                            + ".");
        }
        if (!consent.isValidOn(today())) {
            throw new UnfitConsent("This consent is not in force today; record a new one.");
        }
        repository.keepIn(appealId, document.id());
        repository.add(appealId, document.id(), consent, by.name(), clock.instant());
        audit.record(event(by, document, appealId).because("Released on consent " + consent.id()));
    }

    /** Takes that back; does nothing where it was not released. */
    @Transactional
    public void withdraw(Actor by, Document document, long appealId) {
        if (repository.remove(appealId, document.id())) {
            audit.record(event(by, document, appealId).because("Release taken back"));
        }
    }

    /** Leaves a document out of the packet of one appeal, on purpose. */
    @Transactional
    public void withhold(Actor by, Document document, long appealId) {
        repository.remove(appealId, document.id());
        repository.keepIn(appealId, document.id());
        repository.leaveOut(appealId, document.id(), by.name(), clock.instant());
        audit.record(event(by, document, appealId).because("Left out on purpose"));
    }

    /** Takes that back: the document is undecided again. */
    @Transactional
    public void reconsider(Actor by, Document document, long appealId) {
        if (repository.keepIn(appealId, document.id())) {
            audit.record(event(by, document, appealId).because("To be decided again"));
        }
    }

    /** Keys of the documents that were left out of an appeal's packet on purpose. */
    public Set<Long> listWithheld(long appealId) {
        return repository.listWithheld(appealId);
    }

    private static AuditEvent event(Actor by, Document document, long appealId) {
        return AuditEvent.of(by, AuditAction.CONSENT_CHANGE)
                .on("document", Long.toString(document.id()))
                .ofPatient(document.accountKey())
                .within("appeal-" + appealId);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
