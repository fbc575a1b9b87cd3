package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.ConsentKind;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.NewConsent;
import org.overturn.core.evidence.UnfitConsent;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.worklist.WorkItem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the patient of a denial's claim allowed to be disclosed. */
@Controller
@RequestMapping("/denials/{id}/consents")
class ConsentPages {

    private final DocumentIntake intake;
    private final FiledDocuments filed;
    private final Consents consents;
    private final RequestAudit audit;

    ConsentPages(
            DocumentIntake intake, FiledDocuments filed, Consents consents, RequestAudit audit) {
        this.intake = intake;
        this.filed = filed;
        this.consents = consents;
        this.audit = audit;
    }

    /** A consent as its form sends it. */
    record Form(
            @Nullable ConsentKind kind,
            @Nullable Sensitivity allows,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signed,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @Nullable String scope,
            @Nullable String proof) {

        Optional<NewConsent> consent(FiledDocument paper) {
            if (kind == null || allows == null || signed == null || scope == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new NewConsent(
                            kind,
                            allows,
                            signed,
                            Optional.ofNullable(until),
                            scope.strip(),
                            paper.document()));
        }
    }

    @PostMapping
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "consent")
    String record(
            @PathVariable String id,
            @ModelAttribute Form form,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        WorkItem item = intake.getOwn(id, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        try {
            NewConsent consent =
                    ofClaim(item, form, me)
                            .flatMap(form::consent)
                            .orElseThrow(() -> new NotFound("consent", ""));
            note.about(Long.toString(consents.record(audit.actor(request), consent).id()));
            next.addFlashAttribute("done", "The consent is recorded.");
        } catch (NotFound e) {
            refuse(
                    "Say what was signed, when, what it allows, and which document on file proves"
                            + " it.",
                    note,
                    next);
        } catch (UnfitConsent e) {
            refuse(String.valueOf(e.getMessage()), note, next);
        }
        return "redirect:/denials/" + item.id() + "/documents";
    }

    private Optional<FiledDocument> ofClaim(WorkItem item, Form form, CurrentUser me) {
        return filed.listForClaim(item.claim().accountNumber(), me).stream()
                .filter(one -> one.open() && Long.toString(one.id()).equals(form.proof()))
                .findFirst();
    }

    private static void refuse(String why, AuditNote note, RedirectAttributes next) {
        note.refused("not recorded");
        next.addFlashAttribute("refusal", why);
    }

    /** The patient takes it back. */
    @PostMapping("/{consent}/revoke")
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "consent")
    String revoke(
            @PathVariable String id,
            @PathVariable String consent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        WorkItem item = intake.getOwn(id, me);
        note.about(consent);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        Consent found =
                consents.listByAccount(item.claim().accountNumber()).stream()
                        .filter(one -> Long.toString(one.id()).equals(consent))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("consent", consent));
        consents.revoke(audit.actor(request), found);
        next.addFlashAttribute("done", "Revoked. What was released on it is held back again.");
        return "redirect:/denials/" + item.id() + "/documents";
    }
}
