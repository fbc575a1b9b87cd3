package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.USER_SIGNATURE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SignaturePictureRepository {

    private final DSLContext db;

    SignaturePictureRepository(DSLContext db) {
        this.db = db;
    }

    Optional<byte[]> find(long userId) {
        return db.select(USER_SIGNATURE.PICTURE)
                .from(USER_SIGNATURE)
                .where(USER_SIGNATURE.USER_ID.eq(userId))
                .fetchOptional(USER_SIGNATURE.PICTURE);
    }

    /** Whether one was there to be replaced. */
    boolean replace(long userId, byte[] png, Instant at) {
        return 1
                == db.update(USER_SIGNATURE)
                        .set(USER_SIGNATURE.PICTURE, png)
                        .set(USER_SIGNATURE.KEPT_AT, utc(at))
                        .where(USER_SIGNATURE.USER_ID.eq(userId))
                        .execute();
    }

    void insert(long userId, byte[] png, Instant at) {
        db.insertInto(USER_SIGNATURE)
                .set(USER_SIGNATURE.USER_ID, userId)
                .set(USER_SIGNATURE.PICTURE, png)
                .set(USER_SIGNATURE.KEPT_AT, utc(at))
                .execute();
    }

    boolean delete(long userId) {
        return 1
                == db.deleteFrom(USER_SIGNATURE).where(USER_SIGNATURE.USER_ID.eq(userId)).execute();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
