package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.GLASS_BREAK;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class GlassBreakRepository {

    private final DSLContext db;

    GlassBreakRepository(DSLContext db) {
        this.db = db;
    }

    void insert(GlassBreak opened) {
        db.insertInto(GLASS_BREAK)
                .set(GLASS_BREAK.ID, opened.id())
                .set(GLASS_BREAK.USER_ID, opened.userId())
                .set(GLASS_BREAK.REASON, opened.reason())
                .set(GLASS_BREAK.OPENED_AT, UserRepository.utc(opened.openedAt()))
                .set(GLASS_BREAK.EXPIRES_AT, UserRepository.utc(opened.expiresAt()))
                .execute();
    }

    Optional<GlassBreak> find(long id) {
        return breaks(GLASS_BREAK.ID.eq(id)).fetchOptional(GlassBreakRepository::glassBreak);
    }

    Optional<GlassBreak> findOpen(long userId, Instant now) {
        return breaks(GLASS_BREAK.USER_ID.eq(userId))
                .and(GLASS_BREAK.EXPIRES_AT.gt(UserRepository.utc(now)))
                .orderBy(GLASS_BREAK.ID.desc())
                .limit(1)
                .fetchOptional(GlassBreakRepository::glassBreak);
    }

    List<GlassBreak> listToReview() {
        return breaks(GLASS_BREAK.REVIEWED_AT.isNull())
                .orderBy(GLASS_BREAK.ID)
                .fetch(GlassBreakRepository::glassBreak);
    }

    List<GlassBreak> listReviewed(int most) {
        return breaks(GLASS_BREAK.REVIEWED_AT.isNotNull())
                .orderBy(GLASS_BREAK.ID.desc())
                .limit(most)
                .fetch(GlassBreakRepository::glassBreak);
    }

    private SelectConditionStep<? extends Record> breaks(Condition which) {
        return db.select(
                        GLASS_BREAK.ID,
                        GLASS_BREAK.USER_ID,
                        GLASS_BREAK.REASON,
                        GLASS_BREAK.OPENED_AT,
                        GLASS_BREAK.EXPIRES_AT,
                        GLASS_BREAK.REVIEWED_BY,
                        GLASS_BREAK.REVIEWED_AT,
                        GLASS_BREAK.VERDICT,
                        GLASS_BREAK.NOTE)
                .from(GLASS_BREAK)
                .where(which);
    }

    private static GlassBreak glassBreak(Record row) {
        return new GlassBreak(
                row.get(GLASS_BREAK.ID),
                row.get(GLASS_BREAK.USER_ID),
                row.get(GLASS_BREAK.REASON),
                instant(row.get(GLASS_BREAK.OPENED_AT)),
                instant(row.get(GLASS_BREAK.EXPIRES_AT)),
                Optional.ofNullable(row.get(GLASS_BREAK.REVIEWED_AT))
                        .map(at -> review(row, instant(at))));
    }

    private static GlassBreak.Review review(Record row, Instant at) {
        return new GlassBreak.Review(
                row.get(GLASS_BREAK.REVIEWED_BY),
                at,
                GlassBreak.Verdict.valueOf(row.get(GLASS_BREAK.VERDICT)),
                Objects.toString(row.get(GLASS_BREAK.NOTE), ""));
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    /** Ends it now, if it has not ended. */
    void end(long id, Instant now) {
        db.update(GLASS_BREAK)
                .set(GLASS_BREAK.EXPIRES_AT, UserRepository.utc(now))
                .where(GLASS_BREAK.ID.eq(id))
                .and(GLASS_BREAK.EXPIRES_AT.gt(UserRepository.utc(now)))
                .execute();
    }

    /** Only the first review counts. */
    boolean review(long id, GlassBreak.Review review) {
        return 1
                == db.update(GLASS_BREAK)
                        .set(GLASS_BREAK.REVIEWED_BY, review.byUserId())
                        .set(GLASS_BREAK.REVIEWED_AT, UserRepository.utc(review.at()))
                        .set(GLASS_BREAK.VERDICT, review.verdict().name())
                        .set(GLASS_BREAK.NOTE, review.note())
                        .where(GLASS_BREAK.ID.eq(id))
                        .and(GLASS_BREAK.REVIEWED_AT.isNull())
                        .execute();
    }
}
