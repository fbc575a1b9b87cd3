package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers to what is asked of a packet's pages: whose they are, and whether its payer needs them.
 */
@Controller
class PageQuestionPages {

    private static final Map<PageDecision, String> DONE =
            Map.of(
                    PageDecision.KEEP,
                    "Noted. Rebuild the packet, or the next night does.",
                    PageDecision.LEAVE_OUT,
                    "Left out. Build the packet to see it, or put it in again under Contents.");

    private final AppealDesk desk;
    private final PageQuestions questions;
    private final RequestAudit audit;

    PageQuestionPages(AppealDesk desk, PageQuestions questions, RequestAudit audit) {
        this.desk = desk;
        this.questions = questions;
        this.audit = audit;
    }

    /**
     * Says why a page is this patient's, or why the payer needs it; or leaves it out.
     *
     * @param from {@code contents} for the page that shows a packet's contents
     */
    @PostMapping("/appeals/{id}/page-questions")
    @Audited(value = AuditAction.CHANGE, object = "appeal")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "KEEP") PageDecision answer,
            @RequestParam(defaultValue = "") String from,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        PageQuestions.Said said = new PageQuestions.Said(key, reason);
        try {
            questions.decide(answer, one, me, audit.actor(request), said);
            next.addFlashAttribute("done", DONE.get(answer));
        } catch (UnusableEntry | ArrangementRefused | ArrangementChanged e) {
            note.refused("not answered");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/appeals/" + one.id() + (from.equals("contents") ? "/contents" : "");
    }
}
