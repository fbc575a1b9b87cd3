package org.overturn.api.letter;

import java.util.Optional;
import org.overturn.api.letter.AppealLetterDesk.Typed;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.UnusableEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letter of an appeal beside its facts, and what writes it. */
@Controller
@RequestMapping("/appeals/{id}/letter")
class AppealLetterPages {

    private static final String OBJECT = "appeal letter";
    private static final String PAGE = "letter/edit";

    private final AppealLetterDesk desk;
    private final LetterModelling modelling;

    AppealLetterPages(AppealLetterDesk desk, LetterModelling modelling) {
        this.desk = desk;
        this.modelling = modelling;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable String id, CurrentUser me, Who who, AuditNote note, Model model) {
        AppealFile one = desk.getAppeal(id, me, note);
        model.addAttribute("one", one);
        Optional<Approval> letter = desk.find(one);
        if (letter.isEmpty()) {
            modelling.addDraft(one, me, model);
            return PAGE;
        }
        modelling.add(one, letter.get(), who, model);
        return PAGE;
    }

    /** Takes the template's draft to go on from. */
    @PostMapping
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String begin(@PathVariable String id, CurrentUser me, Who who, AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        if (desk.find(one).isEmpty()) {
            desk.begin(who, one);
        }
        return back(one);
    }

    /** Keeps what is being typed; answers what stands in its way now. */
    @PostMapping("/text")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String type(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String html,
            CurrentUser me,
            Who who,
            AuditNote note,
            Model model) {
        AppealFile one = desk.getAppeal(id, me, note);
        model.addAttribute("one", one);
        Approval letter = desk.get(one);
        try {
            letter = desk.write(who, one, new Typed(version, html, false));
            model.addAttribute("saved", letter.changedAt());
        } catch (ApprovalRefused e) {
            note.refused(e.getClass().getSimpleName());
            model.addAttribute("unsaved", e.getMessage());
        }
        modelling.add(one, letter, who, model);
        model.addAttribute(
                "version", model.containsAttribute("unsaved") ? version : letter.version());
        model.addAttribute("typing", true);
        return "letter/parts :: typed";
    }

    /** Makes what was typed a version of its own. */
    @PostMapping("/version")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String keep(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String html,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> desk.write(who, one, new Typed(version, html, true)),
                        "Kept as a version.")
                .then(back(one));
    }

    @PostMapping("/regenerate")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String regenerate(
            @PathVariable String id,
            @RequestParam int version,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> desk.regenerate(who, one, version),
                        "Written again from the facts. The text before it is among the versions.")
                .then(back(one));
    }

    /** Brings the list of enclosures up to date; what was signed is to be signed again. */
    @PostMapping("/enclosures")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String listEnclosures(
            @PathVariable String id,
            @RequestParam int version,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> desk.listEnclosures(who, one, version),
                        "The list of enclosures is up to date. Submit the letter for review; once it"
                                + " is approved, sign it again.")
                .then(back(one));
    }

    @PostMapping("/gaps")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String fill(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String gap,
            @RequestParam String content,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        Attempt attempt = new Attempt(note, flash);
        try {
            attempt.of(
                    () -> desk.fill(who, one, version, new Filled(gap, content)),
                    "Filled. You are its source.");
        } catch (UnusableEntry e) {
            attempt.failed(e);
        }
        return back(one);
    }

    /** What became of the text from one version to another. */
    @GetMapping("/versions")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String compare(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            CurrentUser me,
            AuditNote note,
            Model model) {
        AppealFile one = desk.getAppeal(id, me, note);
        Approval letter = desk.get(one);
        AppealLetterDesk.Compared compared = desk.compare(letter, from, to);
        model.addAttribute("one", one);
        model.addAttribute("letter", letter);
        model.addAttribute("versions", compared.versions());
        model.addAttribute("from", compared.from());
        model.addAttribute("to", compared.to());
        model.addAttribute("rows", compared.rows());
        return "letter/versions";
    }

    static String back(AppealFile one) {
        return "redirect:/appeals/" + one.id() + "/letter";
    }
}
