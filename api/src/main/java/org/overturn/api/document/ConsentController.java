package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.ConsentKind;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.NewConsent;
import org.overturn.core.evidence.UnfitConsent;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What patients allowed to be disclosed, through REST. */
@RestController
@RequestMapping("/api/v1/documents/consents")
class ConsentController {

    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final Consents consents;
    private final RequestAudit audit;
    private final Clock clock;

    ConsentController(
            DocumentIntake intake,
            FiledDocuments filed,
            Consents consents,
            RequestAudit audit,
            Clock clock) {
        this.intake = intake;
        this.filed = filed;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A consent.
     *
     * @param validUntil empty where it has no end
     * @param proof id of the signed paper
     * @param inForce today
     */
    record ConsentView(
            String id,
            ConsentKind kind,
            Sensitivity allows,
            String signedOn,
            String validUntil,
            String scope,
            String proof,
            boolean inForce) {

        static ConsentView of(Consent one, LocalDate today) {
            return new ConsentView(
                    Long.toString(one.id()),
                    one.kind(),
                    one.sensitivity(),
                    one.signedOn().toString(),
                    one.validUntil().map(LocalDate::toString).orElse(""),
                    one.scope(),
                    Long.toString(one.proofDocumentId()),
                    one.isValidOn(today));
        }
    }

    /**
     * A consent as it was signed.
     *
     * @param denial of the claim whose documents it is about
     * @param validUntil left out where it has no end
     * @param scope which records, to whom, what for
     * @param proof id of the signed paper among the claim's documents
     */
    record ConsentEntry(
            @Nullable String denial,
            @Nullable ConsentKind kind,
            @Nullable Sensitivity allows,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate validUntil,
            @Nullable String scope,
            @Nullable String proof) {

        String aboutDenial() {
            return present("denial", denial);
        }

        NewConsent on(FiledDocument paper) {
            return new NewConsent(
                    present("kind", kind),
                    present("allows", allows),
                    present("signedOn", signedOn),
                    Optional.ofNullable(validUntil),
                    present("scope", scope).strip(),
                    paper.document());
        }

        String provedBy() {
            return present("proof", proof);
        }

        private static <T> T present(String field, @Nullable T value) {
            if (value == null) {
                throw new RefusedField(field, "has to be said");
            }
            return value;
        }
    }

    /** All of the claim of a denial, those too that are over. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "consents")
    List<ConsentView> listConsents(@RequestParam String denial, CurrentUser me, AuditNote note) {
        WorkItem item = intake.getOwn(denial, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        return consents.listByAccount(item.claim().accountNumber()).stream()
                .map(one -> ConsentView.of(one, today()))
                .toList();
    }

    /** Records what a patient signed; the signed paper must be on file. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "consent")
    ConsentView recordConsent(
            @RequestBody ConsentEntry entry,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        WorkItem item = about(entry, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        FiledDocument paper =
                filed.listForClaim(item.claim().accountNumber(), me).stream()
                        .filter(one ->
                                one.open() && Long.toString(one.id()).equals(entry.provedBy()))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnusableEntry(
                                        "The paper that proves it is none of the claim's documents."));
        try {
            Consent recorded = consents.record(audit.actor(request), entry.on(paper));
            note.about(Long.toString(recorded.id()));
            return ConsentView.of(recorded, today());
        } catch (UnfitConsent e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    private WorkItem about(ConsentEntry entry, CurrentUser me) {
        try {
            return intake.getOwn(entry.aboutDenial(), me);
        } catch (NotFound e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    /** The patient takes it back; what was released on it is held back again. */
    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "consent")
    void revokeConsent(
            @PathVariable String id, CurrentUser me, AuditNote note, HttpServletRequest request) {
        Consent found =
                consents.find(id.matches("\\d{1,18}") ? Long.parseLong(id) : -1)
                        .filter(one -> filed.isOwn(one.accountNumber(), me))
                        .orElseThrow(() -> new NotFound("consent", id));
        note.about(id);
        note.ofPatient(AccountKey.of(found.accountNumber()));
        consents.revoke(audit.actor(request), found);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
