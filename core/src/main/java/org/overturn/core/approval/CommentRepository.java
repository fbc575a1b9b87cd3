package org.overturn.core.approval;

import static org.overturn.core.approval.ApprovalRepository.instant;
import static org.overturn.core.approval.ApprovalRepository.utc;
import static org.overturn.core.db.schema.Tables.APPROVAL_COMMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.approval.Comment.Resolved;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class CommentRepository {

    private final DSLContext db;

    CommentRepository(DSLContext db) {
        this.db = db;
    }

    void add(long approvalId, Comment comment, long byId) {
        db.insertInto(APPROVAL_COMMENT)
                .set(APPROVAL_COMMENT.ID, comment.id())
                .set(APPROVAL_COMMENT.APPROVAL_ID, approvalId)
                .set(APPROVAL_COMMENT.TEXT_NUMBER, comment.textNumber())
                .set(APPROVAL_COMMENT.SAID, comment.text())
                .set(APPROVAL_COMMENT.SAID_BY_ID, byId)
                .set(APPROVAL_COMMENT.SAID_BY, Fit.to(120, comment.by()))
                .set(APPROVAL_COMMENT.SAID_AT, utc(comment.at()))
                .execute();
    }

    /** False when there is none such, or it was resolved before. */
    boolean resolve(long approvalId, long commentId, Resolved resolved) {
        return 1
                == db.update(APPROVAL_COMMENT)
                        .set(APPROVAL_COMMENT.RESOLVED_BY, Fit.to(120, resolved.by()))
                        .set(APPROVAL_COMMENT.RESOLVED_AT, utc(resolved.at()))
                        .where(APPROVAL_COMMENT.ID.eq(commentId))
                        .and(APPROVAL_COMMENT.APPROVAL_ID.eq(approvalId))
                        .and(APPROVAL_COMMENT.RESOLVED_AT.isNull())
                        .execute();
    }

    List<Comment> list(long approvalId) {
        return db.select(
                        APPROVAL_COMMENT.ID,
                        APPROVAL_COMMENT.TEXT_NUMBER,
                        APPROVAL_COMMENT.SAID,
                        APPROVAL_COMMENT.SAID_BY,
                        APPROVAL_COMMENT.SAID_AT,
                        APPROVAL_COMMENT.RESOLVED_BY,
                        APPROVAL_COMMENT.RESOLVED_AT)
                .from(APPROVAL_COMMENT)
                .where(APPROVAL_COMMENT.APPROVAL_ID.eq(approvalId))
                .orderBy(APPROVAL_COMMENT.ID)
                .fetch(CommentRepository::comment);
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(APPROVAL_COMMENT.ID),
                row.get(APPROVAL_COMMENT.TEXT_NUMBER),
                row.get(APPROVAL_COMMENT.SAID),
                row.get(APPROVAL_COMMENT.SAID_BY),
                instant(row.get(APPROVAL_COMMENT.SAID_AT)),
                Optional.ofNullable(row.get(APPROVAL_COMMENT.RESOLVED_AT))
                        .map(at ->
                                new Resolved(row.get(APPROVAL_COMMENT.RESOLVED_BY), instant(at))));
    }
}
