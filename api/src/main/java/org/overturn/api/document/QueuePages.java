package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents that wait for somebody to say whose they are. */
@Controller
@RequestMapping("/documents/queue")
class QueuePages {

    private static final int ROWS = 25;
    private static final int SET_ASIDE = 50;

    private final WaitingDocuments waiting;
    private final AlikeDocuments alike;
    private final DocumentIntake intake;
    private final AccessRules rules;
    private final RequestAudit audit;

    QueuePages(
            WaitingDocuments waiting,
            AlikeDocuments alike,
            DocumentIntake intake,
            AccessRules rules,
            RequestAudit audit) {
        this.waiting = waiting;
        this.alike = alike;
        this.intake = intake;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "documents")
    String list(
            @RequestParam(defaultValue = "0") long after,
            CurrentUser me,
            AuditNote note,
            Model model) {
        List<WaitingView> found = waiting.list(after, ROWS + 1, me);
        boolean more = found.size() > ROWS;
        List<WaitingView> shown = more ? found.subList(0, ROWS) : found;
        note.ofAccounts(
                shown.stream().flatMap(one -> one.listAccounts().stream().limit(1)).toList());
        model.addAttribute("documents", shown);
        model.addAttribute("alike", alike.among(shown.stream().map(WaitingView::filed).toList()));
        model.addAttribute("count", waiting.count(me));
        model.addAttribute("first", after == 0);
        model.addAttribute("next", more ? shown.getLast().id() : 0);
        model.addAttribute("aside", waiting.listSetAside(SET_ASIDE, me));
        model.addAttribute("labels", Sensitivity.values());
        model.addAttribute(
                "mayChange", rules.admit(HttpMethod.POST, "/documents/queue", me.roles()));
        return "document/queue";
    }

    /** Takes files in of which nobody says whose they are, each for itself. */
    @PostMapping
    @Audited(value = AuditAction.IMPORT, object = "document")
    String add(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "NORMAL") Sensitivity label,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        List<MultipartFile> sent = file == null ? List.of() : file;
        for (MultipartFile one : sent) {
            try {
                HandedIn handed = new HandedIn(one, DocumentKind.OTHER, "", label);
                if (intake.receiveLoose(handed, me, audit.actor(request), note)
                        .document()
                        .isLinked()) {
                    refused.add("This content is on file already. Nothing was changed.");
                } else {
                    taken++;
                }
            } catch (UnusableEntry e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        tell(taken, sent.isEmpty() ? List.of("No file was chosen.") : refused, note, next);
        return "redirect:/documents/queue";
    }

    private static void tell(
            int taken, List<String> refused, AuditNote note, RedirectAttributes next) {
        if (taken > 0) {
            next.addFlashAttribute(
                    "done",
                    taken == 1
                            ? "The document waits below; see whose it may be."
                            : taken + " documents wait below; see whose they may be.");
        }
        if (!refused.isEmpty()) {
            note.refused("can't be an exhibit");
            Optional<String> all = refused.stream().distinct().reduce((a, b) -> a + " " + b);
            next.addFlashAttribute("refusal", all.orElse(""));
        }
    }
}
