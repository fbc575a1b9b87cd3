package org.overturn.batch.mail;

import static org.overturn.core.db.schema.Tables.USER_MAIL;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class MailChoiceRepository {

    private final DSLContext db;

    MailChoiceRepository(DSLContext db) {
        this.db = db;
    }

    /** By user; of those who chose. */
    Map<Long, MailChoice> list() {
        return db.select(
                        USER_MAIL.USER_ID,
                        USER_MAIL.DIGEST,
                        USER_MAIL.REMINDERS,
                        USER_MAIL.FAILURES)
                .from(USER_MAIL)
                .fetchMap(
                        row -> row.value1(),
                        row -> new MailChoice(row.value2(), row.value3(), row.value4()));
    }

    void save(long userId, MailChoice choice) {
        db.deleteFrom(USER_MAIL).where(USER_MAIL.USER_ID.eq(userId)).execute();
        db.insertInto(USER_MAIL)
                .set(USER_MAIL.USER_ID, userId)
                .set(USER_MAIL.DIGEST, choice.digest())
                .set(USER_MAIL.REMINDERS, choice.reminders())
                .set(USER_MAIL.FAILURES, choice.failures())
                .execute();
    }
}
