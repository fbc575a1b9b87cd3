package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PatientChecks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to the question why a document belongs to a patient whose it seems not to be. */
@Controller
class PatientDoubtPages {

    private final FiledDocuments filed;
    private final PatientChecks checks;
    private final RequestAudit audit;

    PatientDoubtPages(FiledDocuments filed, PatientChecks checks, RequestAudit audit) {
        this.filed = filed;
        this.checks = checks;
        this.audit = audit;
    }

    /** Says why it belongs to the patient of its account. */
    @PostMapping("/documents/{id}/patient")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        FiledDocument found = filed.open(id, me, note);
        try {
            checks.answer(audit.actor(request), found.document(), reason);
            next.addFlashAttribute("done", "Noted. Packets are made anew with it.");
        } catch (LinkRefused e) {
            note.refused("not answered");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/documents/" + found.id() + "/look";
    }
}
