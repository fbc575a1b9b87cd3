package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whose the pages of an appeal's packet are and whether its payer needs them, through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/page-questions")
class PageQuestionController {

    private final AppealDesk desk;
    private final PageQuestions questions;
    private final RequestAudit audit;

    PageQuestionController(AppealDesk desk, PageQuestions questions, RequestAudit audit) {
        this.desk = desk;
        this.questions = questions;
        this.audit = audit;
    }

    /**
     * Pages that may be another patient's, have no text, seem sensitive, or tell of days far from
     * the dates of service. While one that blocks is open the packet waits.
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "appeal")
    List<PageQuestion> listPageQuestions(@PathVariable String id, CurrentUser me, AuditNote note) {
        return questions.list(desk.get(id, me, note), me);
    }

    /**
     * Says why such pages are this patient's all the same, or why the payer needs them; or leaves
     * them out.
     *
     * @param key of the question
     * @param reason in up to 500 characters
     * @param answer KEEP, or LEAVE_OUT for a document's pages: the document as a whole where no
     *     other page of it would go out
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "appeal")
    void answerPageQuestion(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String reason,
            @RequestParam(defaultValue = "KEEP") PageDecision answer,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        questions.decide(
                answer,
                desk.get(id, me, note),
                me,
                audit.actor(request),
                new PageQuestions.Said(key, reason));
    }

    /** What was answered and still holds, of what the caller may open. */
    @GetMapping("/answers")
    @Audited(value = AuditAction.VIEW, object = "appeal")
    List<PageAnswerView> listPageAnswers(@PathVariable String id, CurrentUser me, AuditNote note) {
        return questions.listAnswers(desk.get(id, me, note), me).stream()
                .map(PageAnswerView::of)
                .toList();
    }
}
