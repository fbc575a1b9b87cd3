package org.overturn.api.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.TemplateEntry;
import org.overturn.core.letter.TemplateKind;
import org.overturn.core.letter.UnusableEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Other letters about an appeal: which there are, what one says, and printing it. */
@Controller
@RequestMapping("/appeals/{id}/letters")
class OtherLetterPages {

    private static final String OBJECT = "appeal letter";
    private static final String PAGE = "letter/other";

    private final AppealLetterDesk appeals;
    private final OtherLetterDesk desk;

    OtherLetterPages(AppealLetterDesk appeals, OtherLetterDesk desk) {
        this.appeals = appeals;
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String list(@PathVariable String id, CurrentUser me, AuditNote note, Model model) {
        model.addAttribute("one", appeals.getAppeal(id, me, note));
        Map<TemplateKind, List<TemplateEntry>> kinds =
                desk.list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.header().kind(),
                                        TreeMap::new,
                                        Collectors.toList()));
        model.addAttribute("kinds", kinds);
        return "letter/others";
    }

    @GetMapping("/{letter}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(
            @PathVariable String id,
            @PathVariable String letter,
            CurrentUser me,
            AuditNote note,
            Model model) {
        AppealFile one = appeals.getAppeal(id, me, note);
        Letter draft = desk.write(one, letter, note);
        return page(one, draft, Map.of(), model);
    }

    /**
     * Prints it with what was typed into its gaps; while one is open, says so and keeps the rest.
     */
    @PostMapping("/{letter}")
    @Audited(value = AuditAction.DOWNLOAD, object = OBJECT)
    Object print(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestParam MultiValueMap<String, String> form,
            CurrentUser me,
            Who who,
            AuditNote note,
            Model model) {
        AppealFile one = appeals.getAppeal(id, me, note);
        Letter draft = desk.write(one, letter, note);
        Map<String, String> said = said(draft, form);
        try {
            Letter filled = desk.fill(draft, said, who);
            if (filled.gaps().isEmpty()) {
                return desk.print(one, filled);
            }
            note.refused("gaps are open");
            model.addAttribute("refusal", "Fill what is still open, then print it.");
            return page(one, draft, said, model);
        } catch (UnusableEntry e) {
            note.refused(UnusableEntry.class.getSimpleName());
            model.addAttribute("refusal", e.getMessage());
            return page(one, draft, said, model);
        }
    }

    /** The fields are numbered as the gaps are. */
    private static Map<String, String> said(Letter draft, MultiValueMap<String, String> form) {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < draft.gaps().size(); i++) {
            String typed = form.getFirst("gap-" + i);
            said.put(draft.gaps().get(i), typed == null ? "" : typed);
        }
        return said;
    }

    private String page(AppealFile one, Letter letter, Map<String, String> said, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("letter", letter);
        model.addAttribute("html", desk.show(letter));
        model.addAttribute("said", said);
        return PAGE;
    }
}
