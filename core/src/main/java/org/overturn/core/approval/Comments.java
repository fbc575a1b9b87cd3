package org.overturn.core.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.Comment.Resolved;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say about versions of a text. */
@Component
public class Comments {

    private static final int LONGEST = 2000;

    private final CommentRepository repository;
    private final TextRepository texts;
    private final ApprovalTrail trail;
    private final Ids ids;
    private final Clock clock;

    Comments(
            CommentRepository repository,
            TextRepository texts,
            ApprovalTrail trail,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.texts = texts;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Says something about the newest version, which nothing replaces from then on.
     *
     * @throws IncompleteRequest when nothing is said
     */
    @Transactional
    public Comment add(Who who, Approval approval, String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IncompleteRequest("comment", "A comment has 1 to 2,000 characters.");
        }
        Comment comment =
                new Comment(
                        ids.next(),
                        approval.textNumber(),
                        said,
                        who.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Optional.empty());
        texts.seal(approval.id());
        repository.add(approval.id(), comment, who.needPerson().id());
        trail.commented(who, approval, "Comment " + comment.id());
        return comment;
    }

    /**
     * Says that a comment was seen to.
     *
     * @throws UnknownApproval when the text has none such that is open
     */
    @Transactional
    public void resolve(Who who, Approval approval, long commentId) {
        Resolved resolved =
                new Resolved(who.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!repository.resolve(approval.id(), commentId, resolved)) {
            throw new UnknownApproval("open comment", commentId);
        }
        trail.commented(who, approval, "Comment " + commentId + " resolved");
    }

    /** Those of a text, the earliest first. */
    public List<Comment> list(Approval approval) {
        return repository.list(approval.id());
    }
}
