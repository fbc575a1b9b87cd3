package org.overturn.core.approval;

import static org.overturn.core.approval.ApprovalRepository.instant;
import static org.overturn.core.approval.ApprovalRepository.utc;
import static org.overturn.core.db.schema.Tables.APPROVAL_TEXT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

/** Versions of texts. */
@Repository
class TextRepository {

    private final DSLContext db;

    TextRepository(DSLContext db) {
        this.db = db;
    }

    List<TextVersion> list(long approvalId) {
        return texts(approvalId).orderBy(APPROVAL_TEXT.NUMBER).fetch(TextRepository::text);
    }

    Optional<TextVersion> find(long approvalId, int number) {
        return texts(approvalId)
                .and(APPROVAL_TEXT.NUMBER.eq(number))
                .fetchOptional(TextRepository::text);
    }

    private SelectConditionStep<? extends Record> texts(long approvalId) {
        return db.select(
                        APPROVAL_TEXT.ID,
                        APPROVAL_TEXT.NUMBER,
                        APPROVAL_TEXT.CONTENT,
                        APPROVAL_TEXT.SHA256,
                        APPROVAL_TEXT.NOTE,
                        APPROVAL_TEXT.BEING_TYPED,
                        APPROVAL_TEXT.AUTHOR_ID,
                        APPROVAL_TEXT.AUTHOR,
                        APPROVAL_TEXT.WRITTEN_AT)
                .from(APPROVAL_TEXT)
                .where(APPROVAL_TEXT.APPROVAL_ID.eq(approvalId));
    }

    private static TextVersion text(Record row) {
        return new TextVersion(
                row.get(APPROVAL_TEXT.ID),
                row.get(APPROVAL_TEXT.NUMBER),
                row.get(APPROVAL_TEXT.CONTENT),
                row.get(APPROVAL_TEXT.SHA256),
                row.get(APPROVAL_TEXT.NOTE),
                row.get(APPROVAL_TEXT.BEING_TYPED),
                Optional.ofNullable(row.get(APPROVAL_TEXT.AUTHOR_ID)),
                row.get(APPROVAL_TEXT.AUTHOR),
                instant(row.get(APPROVAL_TEXT.WRITTEN_AT)));
    }

    void add(long approvalId, TextVersion text) {
        db.insertInto(APPROVAL_TEXT)
                .set(APPROVAL_TEXT.ID, text.id())
                .set(APPROVAL_TEXT.APPROVAL_ID, approvalId)
                .set(APPROVAL_TEXT.NUMBER, text.number())
                .set(APPROVAL_TEXT.CONTENT, text.content())
                .set(APPROVAL_TEXT.SHA256, text.sha256())
                .set(APPROVAL_TEXT.NOTE, Fit.to(255, text.note()))
                .set(APPROVAL_TEXT.BEING_TYPED, text.beingTyped())
                .set(APPROVAL_TEXT.AUTHOR_ID, text.authorId().orElse(null))
                .set(APPROVAL_TEXT.AUTHOR, Fit.to(120, text.author()))
                .set(APPROVAL_TEXT.WRITTEN_AT, utc(text.writtenAt()))
                .execute();
    }

    /** Only one that was being typed is ever replaced. */
    void replace(TextVersion text) {
        db.update(APPROVAL_TEXT)
                .set(APPROVAL_TEXT.CONTENT, text.content())
                .set(APPROVAL_TEXT.SHA256, text.sha256())
                .set(APPROVAL_TEXT.NOTE, Fit.to(255, text.note()))
                .set(APPROVAL_TEXT.BEING_TYPED, text.beingTyped())
                .set(APPROVAL_TEXT.WRITTEN_AT, utc(text.writtenAt()))
                .where(APPROVAL_TEXT.ID.eq(text.id()))
                .and(APPROVAL_TEXT.BEING_TYPED.isTrue())
                .execute();
    }

    /** Nothing takes the place of its versions any more. */
    void seal(long approvalId) {
        db.update(APPROVAL_TEXT)
                .set(APPROVAL_TEXT.BEING_TYPED, false)
                .where(APPROVAL_TEXT.APPROVAL_ID.eq(approvalId))
                .and(APPROVAL_TEXT.BEING_TYPED.isTrue())
                .execute();
    }
}
