package org.overturn.api.letter;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.CommentView;
import org.overturn.api.web.NewComment;
import org.overturn.api.web.Slice;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Comments;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say about the letter of an appeal, through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/letter/comments")
class LetterCommentController {

    private static final String OBJECT = "appeal letter";

    private final AppealLetterDesk desk;
    private final Comments comments;

    LetterCommentController(AppealLetterDesk desk, Comments comments) {
        this.desk = desk;
        this.comments = comments;
    }

    /** All of them on one page, the earliest first; of a letter that somebody began to edit. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    Slice<CommentView> listLetterComments(@PathVariable String id, CurrentUser me, AuditNote note) {
        return new Slice<>(comments.list(letter(id, me, note)), null, null).map(CommentView::of);
    }

    /** Says something about the newest version. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    CommentView commentLetter(
            @PathVariable String id,
            @Valid @RequestBody NewComment said,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return CommentView.of(comments.add(who, letter(id, me, note), said.text()));
    }

    /** Says that a comment was seen to. */
    @PostMapping("/{comment}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void resolveLetterComment(
            @PathVariable String id,
            @PathVariable long comment,
            CurrentUser me,
            Who who,
            AuditNote note) {
        comments.resolve(who, letter(id, me, note), comment);
    }

    private Approval letter(String id, CurrentUser me, AuditNote note) {
        return desk.get(desk.getAppeal(id, me, note));
    }
}
