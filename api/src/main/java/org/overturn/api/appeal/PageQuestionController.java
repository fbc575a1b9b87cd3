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

/** Whose the pages of an appeal's packet are, through REST. */
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

    /** Pages that may be another patient's, or have no text. While one is open the packet waits. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "appeal")
    List<PageQuestion> listPageQuestions(@PathVariable String id, CurrentUser me, AuditNote note) {
        return questions.list(desk.get(id, me, note), me);
    }

    /**
     * Says why such pages are this patient's all the same.
     *
     * @param key of the question
     * @param reason in up to 500 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "appeal")
    void answerPageQuestion(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        questions.answer(
                desk.get(id, me, note),
                me,
                audit.actor(request),
                new PageQuestions.Said(key, reason));
    }
}
