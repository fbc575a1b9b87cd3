package org.overturn.api.office;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.Office;
import org.overturn.core.settings.ChangedMeanwhile;
import org.overturn.core.settings.InvalidSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Office and letterhead. */
@Controller
@RequestMapping("/settings/office")
class OfficePages {

    private static final String FORM = "office/form";
    private static final String BACK = "redirect:/settings/office";
    private static final String OBJECT = "office";

    private final OfficeDesk desk;

    OfficePages(OfficeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(Model model) {
        OfficeDesk.Stored stored = desk.get();
        model.addAttribute("form", OfficeForm.of(stored.office()));
        return form(stored, stored.version(), model);
    }

    @ModelAttribute("letterLogo")
    OfficeDesk.StoredLogo logo() {
        return desk.getLogo();
    }

    @PostMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String change(
            @Valid @ModelAttribute("form") OfficeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            AuditNote note,
            RedirectAttributes flash) {
        OfficeDesk.Stored stored = desk.get();
        if (!errors.hasErrors()) {
            try {
                desk.change(form.over(stored.office()), version);
                flash.addFlashAttribute(
                        "done", "Saved. Letters written from now on carry this letterhead.");
                return BACK;
            } catch (ChangedMeanwhile e) {
                note.refused("changed meanwhile");
                errors.reject(
                        "meanwhile",
                        "Somebody else changed the office meanwhile. What you typed is still here;"
                                + " save again to put it over the other change.");
                return form(stored, stored.version(), model);
            }
        }
        note.refused("an entry can't be used");
        return form(stored, version, model);
    }

    @PostMapping("/undo")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String takeBack(
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash) {
        note.because("the last change taken back");
        try {
            desk.takeBack(version);
            flash.addFlashAttribute("done", "The last change was taken back.");
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
        page.addObject("title", "Office and letterhead");
        page.addObject("why", String.valueOf(why.getMessage()));
        return page;
    }

    private static String form(OfficeDesk.Stored stored, String version, Model model) {
        Office office = stored.office();
        model.addAttribute("office", office);
        model.addAttribute("version", version);
        model.addAttribute("changed", stored.changed());
        return FORM;
    }
}
