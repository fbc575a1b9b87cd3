package org.overturn.api.payer;

import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.PayerOverride;
import org.overturn.core.denial.RefusedOverride;
import org.overturn.core.denial.Route;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Payer overrides. */
@Controller
@RequestMapping("/settings/payer-overrides")
class OverridePages {

    static final String OBJECT = "payer-override";

    private static final String BACK = "redirect:/settings/payer-overrides";

    private final OverrideDesk desk;

    OverridePages(OverrideDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String list(CurrentUser me, Model model) {
        return page(OverrideRequest.NOTHING, me, model);
    }

    private String page(OverrideRequest given, CurrentUser me, Model model) {
        model.addAttribute("overrides", desk.list(me));
        model.addAttribute("payers", desk.listPayers(me));
        model.addAttribute("given", given);
        model.addAttribute("categories", DenialCategory.values());
        model.addAttribute("routes", Route.values());
        return "payer/overrides";
    }

    @PostMapping
    @Audited(value = AuditAction.RULE_CHANGE, object = OBJECT)
    String make(
            @ModelAttribute("given") OverrideRequest given,
            CurrentUser me,
            Model model,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            PayerOverride made = desk.make(given, me);
            note.about(String.valueOf(made.id()));
            note.changing(OverrideView.changes(made));
            flash.addFlashAttribute("done", "Made. Claims that are judged from now on go by it.");
            return BACK;
        } catch (RefusedOverride why) {
            note.refused("not made");
            model.addAttribute("refused", why);
            return page(given, me, model);
        }
    }

    @PostMapping("/{id}/withdraw")
    @Audited(value = AuditAction.RULE_CHANGE, object = OBJECT)
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") @Nullable String why,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        try {
            if (desk.withdraw(id, why, me)) {
                note.because("withdrawn");
                flash.addFlashAttribute(
                        "done", "Withdrawn. Claims that are judged from now on don't go by it.");
            } else {
                note.refused("none such stands");
                flash.addFlashAttribute("refusal", "There is no such override that stands.");
            }
        } catch (RefusedOverride e) {
            note.refused("no reason given");
            flash.addFlashAttribute("refusal", String.valueOf(e.getMessage()));
        }
        return BACK;
    }
}
