package org.overturn.api.remittance;

import jakarta.validation.Valid;
import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.resolve.Resolutions;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
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

    private static final String OBJECT = "held remittance";
    private static final String PAGE = "remittance/held";

    private final Resolutions resolutions;
    private final RemittanceSummaries remittances;
    private final Folders folders;

    HeldPages(Resolutions resolutions, RemittanceSummaries remittances, Folders folders) {
        this.resolutions = resolutions;
        this.remittances = remittances;
        this.folders = folders;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable long id, CurrentUser me, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        addHeld(get(id, me), model);
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
            Model model,
            RedirectAttributes flash) {
        HeldRemittance held = get(id, me);
        if (!errors.hasErrors()) {
            try {
                flash.addFlashAttribute("done", carry(held, form, me.displayName()));
                return "redirect:/remittances/" + id + "/decision";
            } catch (DecisionRefused e) {
                errors.reject("refused", String.valueOf(e.getMessage()));
            }
        }
        addHeld(held, model);
        return PAGE;
    }

    /** Not while a night runs, which might be carrying it out. */
    private String carry(HeldRemittance held, DecisionForm form, String by) {
        Optional<NightLock> lock = NightLock.take(folders.data());
        if (lock.isEmpty()) {
            throw new DecisionRefused("A run is at work. Decide when it has ended.");
        }
        try (NightLock _ = lock.get()) {
            String reason = String.valueOf(form.reason()).strip();
            if (form.choice() == null) {
                resolutions.undo(held.number(), by, reason);
                return "The decision is taken back.";
            }
            resolutions.decide(held.number(), form.choice(), by, reason);
            return "Decided. The next night carries it out; until then it can be taken back.";
        }
    }

    private void addHeld(HeldRemittance held, Model model) {
        model.addAttribute("held", held);
        model.addAttribute("comparison", resolutions.compare(held));
        model.addAttribute("appeals", resolutions.listAppealsClosedBy(held));
    }

    /** The versions of one payment have one payer and one payee: who sees one may see all. */
    private HeldRemittance get(long id, CurrentUser me) {
        return remittances
                .find(id, new Scopes(me.facilities(), me.payers()))
                .flatMap(one -> resolutions.findByRemittance(one.id()))
                .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }
}
