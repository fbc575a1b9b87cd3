package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.LetterChanged;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterFacts;
import org.overturn.core.letter.necessity.LetterImports;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.LetterSeen;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.ServiceKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters: the list, a new one, and the fields of one beside the letter they make. */
@Controller
@RequestMapping("/letters")
class LetterPages {

    private static final String OBJECT = "letter";
    private static final String FORM = "necessity/new";
    private static final String PAGE = "necessity/show";
    private static final String AUTOSAVE = "autosave";

    private final LetterDesk desk;
    private final LetterView view;
    private final NecessityLetters letters;
    private final LetterImports imports;

    LetterPages(LetterDesk desk, LetterView view, NecessityLetters letters, LetterImports imports) {
        this.desk = desk;
        this.view = view;
        this.letters = letters;
        this.imports = imports;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "letters")
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser me,
            AuditNote note,
            Model model) {
        List<NecessityLetter> shown = desk.list(me, all);
        note.ofPatients(shown.stream().map(letter -> letter.account().key()).toList());
        model.addAttribute("letters", shown);
        model.addAttribute("all", all);
        model.addAttribute("onlyOwn", LetterDesk.viewer(me).onlyOwn());
        model.addAttribute("mayAsk", view.mayAsk(me));
        return "necessity/list";
    }

    @GetMapping("/new")
    @Unaudited(because = "an empty form")
    String begin(
            @RequestParam(defaultValue = "") String denial,
            @RequestParam(defaultValue = "") String account,
            CurrentUser me,
            Model model) {
        addChoices(model, me);
        model.addAttribute("account", account.length() > 80 ? "" : account);
        model.addAttribute("denial", denial.matches("\\d{1,18}") ? denial : "");
        return FORM;
    }

    private void addChoices(Model model, CurrentUser me) {
        model.addAttribute("kinds", ServiceKind.values());
        model.addAttribute("providers", desk.providers());
        model.addAttribute("facilities", view.facilities(me));
        model.addAttribute("payers", view.payers(me));
    }

    /** Asks for a letter; with a file, takes over one that exists. */
    @PostMapping
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    String create(
            NewLetterForm form,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            Model model)
            throws IOException {
        try {
            LetterFacts facts =
                    form.factsText().isEmpty()
                            ? new LetterFacts(LetterContent.BLANK, List.of())
                            : LetterFacts.read(form.factsText());
            if (!facts.unknown().isEmpty()) {
                throw new UnusableEntry(
                        "The facts have names that are no field: "
                                + String.join(", ", facts.unknown()));
            }
            NewLetter wanted = form.wanted(view.prefilled(facts.content(), form.answered(), me));
            Optional<MultipartFile> file = form.content();
            NecessityLetter letter =
                    file.isPresent()
                            ? imports.begin(
                                    desk.who(me, request),
                                    wanted,
                                    file.get().getBytes(),
                                    name(file.get()))
                            : letters.create(desk.who(me, request), wanted);
            note.about(Long.toString(letter.id()));
            note.ofPatient(letter.account().key());
            return "redirect:/letters/" + letter.id();
        } catch (LetterRefused | UnusableEntry e) {
            note.refused("can't be asked for so");
            addChoices(model, me);
            model.addAttribute("refusal", e.getMessage());
            model.addAttribute("form", form);
            model.addAttribute("denial", form.answered());
            model.addAttribute("account", form.accountText());
            model.addAttribute("field", e instanceof LetterRefused refused ? refused.field() : "");
            return FORM;
        }
    }

    /** What the file is called, without folders and signs that nobody sees. */
    static String name(MultipartFile file) {
        String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}|\\p{Cf}", "")
                .strip();
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        NecessityLetter letter = desk.get(id, me, note);
        view.add(model, letter, LetterForm.of(letters.content(letter)), me);
        return PAGE;
    }

    /**
     * Keeps what was typed.
     *
     * @param wish a row to add or to remove; "version" to keep it as a version
     */
    @PostMapping("/{id}")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "do", defaultValue = "version") String wish,
            @RequestHeader(name = "HX-Trigger", defaultValue = "") String trigger,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        NecessityLetter letter = desk.get(id, me, note);
        LetterForm form = LetterForm.read(letters.content(letter), letter.kind(), sent, wish);
        try {
            NecessityLetter saved =
                    letters.save(
                            desk.who(me, request),
                            new LetterSeen(letter.id(), version(sent)),
                            form.content(),
                            !wish.equals("version"));
            view.add(model, saved, form, me);
            model.addAttribute("saved", true);
        } catch (LetterRefused | LetterChanged | ApprovalRefused e) {
            note.refused("not as it was seen");
            view.add(model, letter, form, me);
            model.addAttribute("refusal", e.getMessage());
            model.addAttribute("stale", version(sent)); // until the page is loaded anew
        }
        model.addAttribute("oob", trigger.equals(AUTOSAVE));
        return PAGE;
    }

    static int version(Map<String, String> sent) {
        String text = sent.getOrDefault("version", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    @GetMapping("/{id}/versions")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String versions(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            CurrentUser me,
            AuditNote note,
            Model model) {
        NecessityLetter letter = desk.get(id, me, note);
        view.addVersions(model, letter, from, to);
        return "necessity/versions";
    }
}
