package org.overturn.api.web;

import static org.overturn.core.db.schema.Tables.REQUEST_ONCE;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Requests that their callers marked with a key, and what was answered. */
@Repository
class RequestOnceRepository {

    private final DSLContext db;
    private final Clock clock;

    RequestOnceRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is known of a request; no answer while it is being done. */
    record Known(String hash, Optional<String> answer) {}

    /** Claims the key for this request; false when it was used before. */
    boolean begin(long userId, String key, String hash) {
        try {
            db.insertInto(REQUEST_ONCE)
                    .set(REQUEST_ONCE.USER_ID, userId)
                    .set(REQUEST_ONCE.REQUEST_KEY, key)
                    .set(REQUEST_ONCE.REQUEST_HASH, hash)
                    .set(
                            REQUEST_ONCE.ASKED_AT,
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute();
            return true;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException e) {
            return false;
        }
    }

    Known get(long userId, String key) {
        return db.select(REQUEST_ONCE.REQUEST_HASH, REQUEST_ONCE.ANSWER)
                .from(REQUEST_ONCE)
                .where(REQUEST_ONCE.USER_ID.eq(userId))
                .and(REQUEST_ONCE.REQUEST_KEY.eq(key))
                .fetchSingle(row -> new Known(row.value1(), Optional.ofNullable(row.value2())));
    }

    void end(long userId, String key, String answer) {
        db.update(REQUEST_ONCE)
                .set(REQUEST_ONCE.ANSWER, answer)
                .where(REQUEST_ONCE.USER_ID.eq(userId))
                .and(REQUEST_ONCE.REQUEST_KEY.eq(key))
                .execute();
    }

    /** It failed: the key may be used again. */
    void forget(long userId, String key) {
        db.deleteFrom(REQUEST_ONCE)
                .where(REQUEST_ONCE.USER_ID.eq(userId))
                .and(REQUEST_ONCE.REQUEST_KEY.eq(key))
                .execute();
    }
}
