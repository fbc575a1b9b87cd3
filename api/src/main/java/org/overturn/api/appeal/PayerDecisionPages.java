package org.overturn.api.appeal;

import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.RefusedPayerDecision;
import org.overturn.core.audit.AuditAction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payer's decision on an appeal's page. */
@Controller
@RequestMapping("/appeals/{id}/payer-decisions")
class PayerDecisionPages {

    private static final String BACK = "redirect:/appeals/{id}";

    private final PayerDecisionDesk desk;

    PayerDecisionPages(PayerDecisionDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = PayerDecisionDesk.OBJECT)
    String record(
            @PathVariable String id,
            @ModelAttribute("given") PayerDecisionRequest given,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            desk.record(id, given, me, note);
            flash.addFlashAttribute(
                    "done", "Recorded. Remittances that say otherwise will be shown beside it.");
        } catch (RefusedPayerDecision why) {
            note.refused("not recorded");
            flash.addFlashAttribute("refusedDecision", why);
            flash.addFlashAttribute("given", given);
        }
        return BACK;
    }

    @PostMapping("/next-level")
    @Audited(value = AuditAction.CREATE, object = "appeal")
    String openNextLevel(
            @PathVariable String id, CurrentUser me, AuditNote note, RedirectAttributes flash) {
        Optional<Long> next = desk.openNext(id, me, note);
        if (next.isEmpty()) {
            note.refused("nothing is left to it");
            flash.addFlashAttribute("refusal", "The next level is open already, or not to be had.");
            return BACK;
        }
        flash.addFlashAttribute("done", "The next level is open. Its packet is to be assembled.");
        return "redirect:/appeals/" + next.get();
    }

    @PostMapping("/{decision}/withdraw")
    @Audited(value = AuditAction.CHANGE, object = PayerDecisionDesk.OBJECT)
    String withdraw(
            @PathVariable String id,
            @PathVariable long decision,
            @RequestParam(defaultValue = "") String why,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            if (desk.withdraw(id, decision, why, me, note)) {
                flash.addFlashAttribute(
                        "done", "Withdrawn. The appeal stands as remittances leave it.");
            } else {
                note.refused("none such stands");
                flash.addFlashAttribute("refusal", "There is no such decision that stands.");
            }
        } catch (RefusedPayerDecision e) {
            note.refused("no reason given");
            flash.addFlashAttribute("refusal", String.valueOf(e.getMessage()));
        }
        return BACK;
    }
}
