package org.overturn.core.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients allowed. A consent that ends, by its last day or because the patient revokes it,
 * takes every release that rests on it along; each step is recorded.
 */
@Component
public class Consents {

    private final ConsentRepository repository;
    private final DocumentReleaseRepository releases;
    private final AuditLog audit;
    private final Clock clock;

    Consents(
            ConsentRepository repository,
            DocumentReleaseRepository releases,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Consent> find(long id) {
        return repository.find(id);
    }

    /** All of an account, those too that are over, by the day they were signed. */
    public List<Consent> listByAccount(String accountNumber) {
        return repository.listByAccount(AccountKey.of(accountNumber)).stream()
                .filter(one -> one.accountNumber().strip().equalsIgnoreCase(accountNumber.strip()))
                .toList();
    }

    /** Those that allow this document today. */
    public List<Consent> listAllowing(Document document, Sensitivity label) {
        return repository.listByAccount(document.accountKey()).stream()
                .filter(one -> one.covers(document, label) && one.isValidOn(today()))
                .toList();
    }

    /**
     * Records what a patient signed.
     *
     * @throws UnfitConsent when it can't allow what it is to allow; says why
     */
    @Transactional
    public Consent record(Actor by, NewConsent consent) {
        consent.refusal(today())
                .ifPresent(why -> {
                    throw new UnfitConsent(why);
                });
        long id = repository.add(consent, by.name(), clock.instant());
        Consent recorded = repository.find(id).orElseThrow();
        audit.record(event(by, recorded).because("Recorded: " + consent.kind().label()));
        return recorded;
    }

    /** The patient takes it back: from today on it allows nothing. */
    @Transactional
    public void revoke(Actor by, Consent consent) {
        if (repository.revoke(consent.id(), today(), by.name())) {
            audit.record(event(by, consent).because("Revoked"));
            endReleases(by, consent, "The consent was revoked");
        }
    }

    /** Takes back the releases that rest on consents whose last day is over. */
    @Transactional
    public int endOver(Actor by, LocalDate day) {
        List<Consent> over = repository.listOver(day);
        over.forEach(one -> endReleases(by, one, "The consent is over"));
        return over.size();
    }

    /** The paper left the account: what it proved is proved no more. */
    void endProvedBy(Actor by, Document proof) {
        repository.listProvedBy(proof.id()).forEach(one -> revoke(by, one));
    }

    private void endReleases(Actor by, Consent consent, String why) {
        for (ConsentRepository.Resting one : repository.listResting(consent.id())) {
            if (releases.remove(one.appealId(), one.documentId())) {
                audit.record(
                        AuditEvent.of(by, AuditAction.CONSENT_CHANGE)
                                .on("document", Long.toString(one.documentId()))
                                .ofPatient(AccountKey.of(consent.accountNumber()))
                                .within("appeal-" + one.appealId())
                                .because(why));
            }
        }
    }

    private static AuditEvent event(Actor by, Consent consent) {
        return AuditEvent.of(by, AuditAction.CONSENT_CHANGE)
                .on("consent", Long.toString(consent.id()))
                .ofPatient(AccountKey.of(consent.accountNumber()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
