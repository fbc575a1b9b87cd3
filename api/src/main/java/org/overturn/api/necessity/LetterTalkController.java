package org.overturn.api.necessity;

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
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say about a letter of medical necessity, through REST. */
@RestController
@RequestMapping("/api/v1/letters/{id}/comments")
class LetterTalkController {

    private static final String OBJECT = "letter";

    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final Comments comments;

    LetterTalkController(LetterDesk desk, NecessityLetters letters, Comments comments) {
        this.desk = desk;
        this.letters = letters;
        this.comments = comments;
    }

    /** All of them on one page, the earliest first. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    Slice<CommentView> listComments(@PathVariable String id, CurrentUser me, AuditNote note) {
        return new Slice<>(comments.list(text(id, me, note)), null, null).map(CommentView::of);
    }

    /** Says something about the newest version. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    CommentView comment(
            @PathVariable String id,
            @Valid @RequestBody NewComment said,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return CommentView.of(comments.add(who, text(id, me, note), said.text()));
    }

    /** Says that a comment was seen to. */
    @PostMapping("/{comment}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void resolve(
            @PathVariable String id,
            @PathVariable long comment,
            CurrentUser me,
            Who who,
            AuditNote note) {
        comments.resolve(who, text(id, me, note), comment);
    }

    private Approval text(String id, CurrentUser me, AuditNote note) {
        return letters.text(desk.get(id, me, note));
    }
}
