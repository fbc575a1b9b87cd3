package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to the question whether pages of a packet are its patient's. */
@Controller
class PageQuestionPages {

    private final AppealDesk desk;
    private final PageQuestions questions;
    private final RequestAudit audit;

    PageQuestionPages(AppealDesk desk, PageQuestions questions, RequestAudit audit) {
        this.desk = desk;
        this.questions = questions;
        this.audit = audit;
    }

    /** Says why a page is this patient's. */
    @PostMapping("/appeals/{id}/page-questions")
    @Audited(value = AuditAction.CHANGE, object = "appeal")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        try {
            questions.answer(one, me, audit.actor(request), new PageQuestions.Said(key, reason));
            next.addFlashAttribute("done", "Noted. Rebuild the packet, or the next night does.");
        } catch (UnusableEntry e) {
            note.refused("not answered");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/appeals/" + one.id();
    }
}
