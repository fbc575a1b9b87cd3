package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.ONE_TIME_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Links that can be used once; of their secrets only hashes. */
@Repository
class LinkRepository {

    enum Purpose {
        FIRST_ADMINISTRATOR,
        PASSWORD
    }

    private final DSLContext db;
    private final Ids ids;

    LinkRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Makes a link; those made before for the same are no longer any good. */
    void replace(Purpose purpose, Optional<Long> userId, String token, Instant expiresAt) {
        db.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
                .and(userId.map(ONE_TIME_LINK.USER_ID::eq).orElseGet(ONE_TIME_LINK.USER_ID::isNull))
                .execute();
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.ID, ids.next())
                .set(ONE_TIME_LINK.TOKEN_HASH, Tokens.hash(token))
                .set(ONE_TIME_LINK.PURPOSE, purpose.name())
                .set(ONE_TIME_LINK.USER_ID, userId.orElse(null))
                .set(ONE_TIME_LINK.EXPIRES_AT, UserRepository.utc(expiresAt))
                .execute();
    }

    boolean isUsable(Purpose purpose, String token, Instant now) {
        return db.fetchExists(
                db.selectOne()
                        .from(ONE_TIME_LINK)
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(Tokens.hash(token)))
                        .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
                        .and(ONE_TIME_LINK.USED_AT.isNull())
                        .and(ONE_TIME_LINK.EXPIRES_AT.gt(UserRepository.utc(now))));
    }

    /**
     * Uses a link; only one of many who try at once succeeds.
     *
     * @throws UnusableLink when it is none, was used or is too old
     */
    Optional<Long> use(Purpose purpose, String token, Instant now) {
        int used =
                db.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, UserRepository.utc(now))
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(Tokens.hash(token)))
                        .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
                        .and(ONE_TIME_LINK.USED_AT.isNull())
                        .and(ONE_TIME_LINK.EXPIRES_AT.gt(UserRepository.utc(now)))
                        .execute();
        if (used == 0) {
            throw new UnusableLink();
        }
        return db.select(ONE_TIME_LINK.USER_ID)
                .from(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.TOKEN_HASH.eq(Tokens.hash(token)))
                .fetchOptional(ONE_TIME_LINK.USER_ID);
    }
}
