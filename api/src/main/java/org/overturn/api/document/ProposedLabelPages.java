package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to labels that the words of a document speak for. */
@Controller
class ProposedLabelPages {

    private final FiledDocuments filed;
    private final LabelProposals proposals;
    private final RequestAudit audit;

    ProposedLabelPages(FiledDocuments filed, LabelProposals proposals, RequestAudit audit) {
        this.filed = filed;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Says whether a document is what its words suggest. */
    @PostMapping("/documents/{id}/proposed-label")
    @Audited(value = AuditAction.CHANGE, object = "document")
    String answer(
            @PathVariable String id,
            @RequestParam Sensitivity label,
            @RequestParam boolean confirmed,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        FiledDocument found = filed.open(id, me, note);
        if (proposals.answer(audit.actor(request), found.document(), label, confirmed)) {
            next.addFlashAttribute(
                    "done",
                    confirmed
                            ? "Marked as: " + label.label() + "."
                            : "Noted: it is not that. Packets are made anew with it.");
        } else {
            note.refused("not proposed");
            next.addFlashAttribute(
                    "refusal", "This label is not proposed for it, or was answered before.");
        }
        return "redirect:/documents/" + found.id() + "/look";
    }
}
