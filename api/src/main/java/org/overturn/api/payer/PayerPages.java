package org.overturn.api.payer;

import jakarta.validation.Valid;
import java.util.function.Consumer;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.settings.ChangedMeanwhile;
import org.overturn.core.settings.InvalidSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Payers and channels. */
@Controller
@RequestMapping("/settings/payers")
class PayerPages {

    private static final String FORM = "payer/form";
    private static final String BACK = "redirect:/settings/payers";
    private static final String OBJECT = "payer";

    private final PayerDesk desk;
    private final SeenPayers seen;

    PayerPages(PayerDesk desk, SeenPayers seen) {
        this.desk = desk;
        this.seen = seen;
    }

    @ModelAttribute("lines")
    LineOfBusiness[] lines() {
        return LineOfBusiness.values();
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "payers")
    String list(CurrentUser me, Model model) {
        PayerDesk.Stored stored = desk.get();
        model.addAttribute("payers", stored.payers().list());
        model.addAttribute("version", stored.version());
        model.addAttribute("changed", stored.changed());
        model.addAttribute("unknown", seen.listUnknown(stored.payers(), me));
        return "payer/list";
    }

    /** A form with what remittances say of the payer. */
    @GetMapping("/new")
    @Unaudited(because = "an empty form")
    String begin(
            @RequestParam(defaultValue = "") String identifier,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        model.addAttribute("form", PayerForm.begun(identifier, name));
        return form("", desk.get().version(), model);
    }

    @PostMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String add(
            @Valid @ModelAttribute("form") PayerForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            AuditNote note,
            RedirectAttributes flash) {
        note.about(form.key());
        if (desk.get().find(form.key()).isPresent()) {
            errors.rejectValue("key", "taken", "Another payer has this short name.");
        }
        form("", version, model);
        return answer(isSaved(form, errors, model), note, flash);
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable String id, Model model) {
        PayerDesk.Stored stored = desk.get();
        model.addAttribute("form", PayerForm.of(stored.get(id)));
        return form(id, stored.version(), model);
    }

    @PostMapping("/{id}")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String change(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PayerForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            AuditNote note,
            RedirectAttributes flash) {
        desk.get().get(id);
        if (!form.key().equals(id)) {
            errors.rejectValue("key", "fixed", "The short name can't be changed.");
        }
        form(id, version, model);
        return answer(isSaved(form, errors, model), note, flash);
    }

    /** Whether it is; else the form says why, and holds the version that it was held against. */
    private boolean isSaved(PayerForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            desk.put(form.payer(), String.valueOf(model.getAttribute("version")));
            return true;
        } catch (ChangedMeanwhile e) {
            errors.reject(
                    "meanwhile",
                    "Somebody else changed the payers meanwhile. What you typed is still here; save"
                            + " again to keep it.");
            model.addAttribute("version", desk.get().version());
            return false;
        }
    }

    private static String answer(boolean saved, AuditNote note, RedirectAttributes flash) {
        if (!saved) {
            note.refused("not saved");
            return FORM;
        }
        flash.addFlashAttribute("done", "Saved. The next night goes by it.");
        return BACK;
    }

    @PostMapping("/{id}/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash) {
        note.because("removed");
        return attempt(
                desk -> desk.remove(desk.get().get(id), version),
                "Removed. Take the last change back to have it again.",
                note,
                flash);
    }

    @PostMapping("/undo")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "payers")
    String takeBack(
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash) {
        note.because("the last change taken back");
        return attempt(
                desk -> desk.takeBack(version), "The last change was taken back.", note, flash);
    }

    private String attempt(
            Consumer<PayerDesk> change, String done, AuditNote note, RedirectAttributes flash) {
        try {
            change.accept(desk);
            flash.addFlashAttribute("done", done);
        } catch (ChangedMeanwhile e) {
            note.refused("changed meanwhile");
            flash.addFlashAttribute("refused", String.valueOf(e.getMessage()));
        }
        return BACK;
    }

    /** Somebody wrote into the file by hand what can't be read: it is neither shown nor lost. */
    @ExceptionHandler
    ModelAndView broken(InvalidSettings why) {
        ModelAndView page = new ModelAndView("settings/broken");
        page.addObject("title", "Payers and channels");
        page.addObject("why", String.valueOf(why.getMessage()));
        return page;
    }

    private static String form(String shown, String version, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("version", version);
        return FORM;
    }
}
