package org.overturn.api.remittance;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.remittance.HeldRemittance;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A held remittance beside what is posted, and the decision about it. */
@Controller
@RequestMapping("/remittances/{id}/decision")
class HeldPages {

    private static final String OBJECT = HeldDesk.OBJECT;
    private static final String PAGE = "remittance/held";

    private final HeldDesk desk;

    HeldPages(HeldDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, CurrentUser me, AuditNote note, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        addHeld(desk.get(id, me), note, model);
        return PAGE;
    }

    /** Writes a decision down, or takes one back; the next night carries it out. */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            CurrentUser me,
            AuditNote note,
            Model model,
            RedirectAttributes flash) {
        HeldRemittance held = desk.get(id, me);
        if (!errors.hasErrors()) {
            try {
                desk.decide(held, form, me);
                flash.addFlashAttribute(
                        "done",
                        form.choice() == null
                                ? "The decision is taken back."
                                : "Decided. The next night carries it out; until then it can be"
                                        + " taken back.");
                return "redirect:/remittances/" + id + "/decision";
            } catch (DecisionRefused e) {
                errors.reject("refused", String.valueOf(e.getMessage()));
            }
        }
        addHeld(held, note, model);
        return PAGE;
    }

    private void addHeld(HeldRemittance held, AuditNote note, Model model) {
        model.addAttribute("held", held);
        model.addAttribute("comparison", desk.compare(held, note));
        model.addAttribute("appeals", desk.listAppealsClosedBy(held));
    }
}
