package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.RECOVERY_CODE;
import static org.overturn.core.db.schema.Tables.USER_SECOND_FACTOR;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorRepository {

    private final DSLContext db;
    private final Ids ids;

    SecondFactorRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * A user's second factor.
     *
     * @param lastStep of the last code that was good
     * @param failures wrong codes since
     */
    record Factor(
            long userId,
            String secret,
            boolean confirmed,
            long lastStep,
            int failures,
            Optional<Instant> lockedUntil) {

        boolean isLocked(Instant now) {
            return lockedUntil.filter(now::isBefore).isPresent();
        }

        @Override
        public String toString() {
            return "Factor[" + userId + "]";
        }
    }

    Optional<Factor> find(long userId) {
        return db.select(
                        USER_SECOND_FACTOR.USER_ID,
                        USER_SECOND_FACTOR.SECRET,
                        USER_SECOND_FACTOR.CONFIRMED_AT,
                        USER_SECOND_FACTOR.LAST_STEP,
                        USER_SECOND_FACTOR.FAILURES,
                        USER_SECOND_FACTOR.LOCKED_UNTIL)
                .from(USER_SECOND_FACTOR)
                .where(USER_SECOND_FACTOR.USER_ID.eq(userId))
                .fetchOptional(row ->
                        new Factor(
                                row.get(USER_SECOND_FACTOR.USER_ID),
                                row.get(USER_SECOND_FACTOR.SECRET),
                                row.get(USER_SECOND_FACTOR.CONFIRMED_AT) != null,
                                row.get(USER_SECOND_FACTOR.LAST_STEP),
                                row.get(USER_SECOND_FACTOR.FAILURES),
                                Optional.ofNullable(row.get(USER_SECOND_FACTOR.LOCKED_UNTIL))
                                        .map(at -> at.toInstant(ZoneOffset.UTC))));
    }

    void insert(long userId, String secret) {
        db.insertInto(USER_SECOND_FACTOR)
                .set(USER_SECOND_FACTOR.USER_ID, userId)
                .set(USER_SECOND_FACTOR.SECRET, secret)
                .set(USER_SECOND_FACTOR.LAST_STEP, 0L)
                .set(USER_SECOND_FACTOR.FAILURES, 0)
                .execute();
    }

    void delete(long userId) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(userId)).execute();
        db.deleteFrom(USER_SECOND_FACTOR).where(USER_SECOND_FACTOR.USER_ID.eq(userId)).execute();
    }

    /** Confirms it by its first code; false when that was done meanwhile. */
    boolean confirm(long userId, long step, Instant now) {
        return 1
                == db.update(USER_SECOND_FACTOR)
                        .set(USER_SECOND_FACTOR.CONFIRMED_AT, UserRepository.utc(now))
                        .set(USER_SECOND_FACTOR.LAST_STEP, step)
                        .where(USER_SECOND_FACTOR.USER_ID.eq(userId))
                        .and(USER_SECOND_FACTOR.CONFIRMED_AT.isNull())
                        .execute();
    }

    /** Counts a try before it is looked at; false when another try came between. */
    boolean countTry(Factor seen, Optional<Instant> lockedUntil) {
        return 1
                == db.update(USER_SECOND_FACTOR)
                        .set(USER_SECOND_FACTOR.FAILURES, seen.failures() + 1)
                        .set(
                                USER_SECOND_FACTOR.LOCKED_UNTIL,
                                lockedUntil.map(UserRepository::utc).orElse(null))
                        .where(USER_SECOND_FACTOR.USER_ID.eq(seen.userId()))
                        .and(USER_SECOND_FACTOR.FAILURES.eq(seen.failures()))
                        .execute();
    }

    void forgetTries(long userId) {
        db.update(USER_SECOND_FACTOR)
                .set(USER_SECOND_FACTOR.FAILURES, 0)
                .set(USER_SECOND_FACTOR.LOCKED_UNTIL, DSL.val((LocalDateTime) null))
                .where(USER_SECOND_FACTOR.USER_ID.eq(userId))
                .execute();
    }

    /** Uses a code up; only one of many who try the same at once succeeds. */
    boolean use(long userId, long step) {
        return 1
                == db.update(USER_SECOND_FACTOR)
                        .set(USER_SECOND_FACTOR.LAST_STEP, step)
                        .where(USER_SECOND_FACTOR.USER_ID.eq(userId))
                        .and(USER_SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute();
    }

    void setSecret(long userId, String secret) {
        db.update(USER_SECOND_FACTOR)
                .set(USER_SECOND_FACTOR.SECRET, secret)
                .where(USER_SECOND_FACTOR.USER_ID.eq(userId))
                .execute();
    }

    void replaceCodes(long userId, List<String> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(userId)).execute();
        for (String hash : hashes) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ID, ids.next())
                    .set(RECOVERY_CODE.USER_ID, userId)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    /** Hashes of the codes that are still good, by their keys. */
    Map<Long, String> listCodes(long userId) {
        return db.select(RECOVERY_CODE.ID, RECOVERY_CODE.CODE_HASH)
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.USER_ID.eq(userId))
                .and(RECOVERY_CODE.USED_AT.isNull())
                .orderBy(RECOVERY_CODE.ID)
                .fetchMap(RECOVERY_CODE.ID, RECOVERY_CODE.CODE_HASH);
    }

    boolean useCode(long id, Instant now) {
        return 1
                == db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, UserRepository.utc(now))
                        .where(RECOVERY_CODE.ID.eq(id))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute();
    }
}
