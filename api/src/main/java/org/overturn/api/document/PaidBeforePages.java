package org.overturn.api.document;

import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the payer paid for a denial's procedure before; added to the packet on request. */
@Controller
@RequestMapping("/denials/{id}/paid-before")
class PaidBeforePages {

    private final DocumentIntake intake;
    private final PaidBeforeDesk desk;
    private final FiledDocuments filed;
    private final AccessRules rules;

    PaidBeforePages(
            DocumentIntake intake, PaidBeforeDesk desk, FiledDocuments filed, AccessRules rules) {
        this.intake = intake;
        this.desk = desk;
        this.filed = filed;
        this.rules = rules;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "paid before")
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        WorkItem item = intake.getDenial(id, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        model.addAttribute("one", item);
        model.addAttribute("history", desk.find(item, me).orElse(null));
        model.addAttribute(
                "mayAdd",
                filed.isOwn(item.claim().accountNumber(), me)
                        && rules.admit(HttpMethod.POST, "/denials/1/paid-before", me.roles()));
        return "document/paid-before";
    }

    /** Files the exhibit; shows the claim's documents, where it stands. */
    @PostMapping
    @Audited(value = AuditAction.CREATE, object = "document")
    String add(@PathVariable String id, CurrentUser me, AuditNote note, RedirectAttributes next) {
        WorkItem item = intake.getOwn(id, me);
        try {
            boolean fresh = desk.file(item, me, note).isNew();
            next.addFlashAttribute(
                    "done",
                    fresh
                            ? "The exhibit is on file; the next packet holds it."
                            : "The exhibit was on file already; nothing has changed.");
        } catch (UnusableEntry e) {
            note.refused("no exhibit to add");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/denials/" + item.id() + "/documents";
    }
}
