package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.USER_IDENTITY;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.overturn.core.db.Digest;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {

    private final DSLContext db;

    IdentityRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Identity identity) {
        db.insertInto(USER_IDENTITY)
                .set(USER_IDENTITY.ID, identity.id())
                .set(USER_IDENTITY.USER_ID, identity.userId())
                .set(USER_IDENTITY.NAME_HASH, hash(identity.issuer(), identity.subject()))
                .set(USER_IDENTITY.ISSUER, identity.issuer())
                .set(USER_IDENTITY.SUBJECT, identity.subject())
                .set(USER_IDENTITY.LINKED_AT, UserRepository.utc(identity.linkedAt()))
                .execute();
    }

    Optional<Identity> find(String issuer, String subject) {
        return identities(USER_IDENTITY.NAME_HASH.eq(hash(issuer, subject)))
                .fetchOptional(IdentityRepository::identity);
    }

    List<Identity> list(long userId) {
        return identities(USER_IDENTITY.USER_ID.eq(userId))
                .orderBy(USER_IDENTITY.ID)
                .fetch(IdentityRepository::identity);
    }

    private SelectConditionStep<? extends Record> identities(Condition which) {
        return db.select(
                        USER_IDENTITY.ID,
                        USER_IDENTITY.USER_ID,
                        USER_IDENTITY.ISSUER,
                        USER_IDENTITY.SUBJECT,
                        USER_IDENTITY.LINKED_AT)
                .from(USER_IDENTITY)
                .where(which);
    }

    private static Identity identity(Record row) {
        return new Identity(
                row.get(USER_IDENTITY.ID),
                row.get(USER_IDENTITY.USER_ID),
                row.get(USER_IDENTITY.ISSUER),
                row.get(USER_IDENTITY.SUBJECT),
                row.get(USER_IDENTITY.LINKED_AT).toInstant(ZoneOffset.UTC));
    }

    void delete(long id) {
        db.deleteFrom(USER_IDENTITY).where(USER_IDENTITY.ID.eq(id)).execute();
    }

    private static String hash(String issuer, String subject) {
        return Digest.of(issuer, subject);
    }
}
