package org.overturn.batch.mail;

import static org.overturn.core.db.schema.Tables.STAFF_MAIL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** The queue: mails that wait, were sent, or were given up. */
@Repository
class MailQueueRepository {

    private static final String WAITING = "WAITING";
    private static final String SENT = "SENT";
    private static final String GIVEN_UP = "GIVEN_UP";

    private final DSLContext db;
    private final Ids ids;

    MailQueueRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A mail to be queued, once for its key. */
    record New(String key, String recipient, String subject, String text, String html) {}

    void add(List<New> mails, Instant now) {
        BulkInsert rows =
                new BulkInsert(
                        STAFF_MAIL,
                        STAFF_MAIL.ID,
                        STAFF_MAIL.MAIL_KEY,
                        STAFF_MAIL.RECIPIENT,
                        STAFF_MAIL.SUBJECT,
                        STAFF_MAIL.TEXT_PART,
                        STAFF_MAIL.HTML_PART,
                        STAFF_MAIL.STATE,
                        STAFF_MAIL.QUEUED_AT,
                        STAFF_MAIL.ATTEMPTS,
                        STAFF_MAIL.NEXT_TRY_AT,
                        STAFF_MAIL.PROBLEM);
        for (New mail : mails) {
            rows.add(
                    ids.next(),
                    mail.key(),
                    mail.recipient(),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    WAITING,
                    utc(now),
                    0,
                    utc(now),
                    "");
        }
        rows.executeNew(db, STAFF_MAIL.MAIL_KEY);
    }

    /** The oldest first. */
    List<QueuedMail> listDue(Instant now, int most) {
        return db.select(
                        STAFF_MAIL.ID,
                        STAFF_MAIL.MAIL_KEY,
                        STAFF_MAIL.RECIPIENT,
                        STAFF_MAIL.SUBJECT,
                        STAFF_MAIL.TEXT_PART,
                        STAFF_MAIL.HTML_PART,
                        STAFF_MAIL.QUEUED_AT,
                        STAFF_MAIL.ATTEMPTS)
                .from(STAFF_MAIL)
                .where(STAFF_MAIL.STATE.eq(WAITING))
                .and(STAFF_MAIL.NEXT_TRY_AT.le(utc(now)))
                .orderBy(STAFF_MAIL.NEXT_TRY_AT, STAFF_MAIL.ID)
                .limit(most)
                .fetch(row ->
                        new QueuedMail(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7().toInstant(ZoneOffset.UTC),
                                row.value8()));
    }

    /** Takes a mail for one attempt; false when another program has it. */
    boolean begin(QueuedMail mail, Instant nextTry) {
        return 1
                == db.update(STAFF_MAIL)
                        .set(STAFF_MAIL.ATTEMPTS, mail.attempts() + 1)
                        .set(STAFF_MAIL.NEXT_TRY_AT, utc(nextTry))
                        .where(waiting(mail.id()))
                        .and(STAFF_MAIL.ATTEMPTS.eq(mail.attempts()))
                        .execute();
    }

    void sent(QueuedMail mail, Instant now) {
        end(mail, SENT, "", now);
    }

    void giveUp(QueuedMail mail, String problem, Instant now) {
        end(mail, GIVEN_UP, problem, now);
    }

    private void end(QueuedMail mail, String state, String problem, Instant now) {
        db.update(STAFF_MAIL)
                .set(STAFF_MAIL.STATE, state)
                .set(STAFF_MAIL.PROBLEM, Fit.to(120, problem))
                .set(STAFF_MAIL.ENDED_AT, utc(now))
                .where(waiting(mail.id()))
                .execute();
    }

    void failed(QueuedMail mail, String problem) {
        db.update(STAFF_MAIL)
                .set(STAFF_MAIL.PROBLEM, Fit.to(120, problem))
                .where(waiting(mail.id()))
                .execute();
    }

    private static Condition waiting(long id) {
        return STAFF_MAIL.ID.eq(id).and(STAFF_MAIL.STATE.eq(WAITING));
    }

    /** Mails that wait and were tried in vain. */
    int countLate() {
        return db.fetchCount(
                STAFF_MAIL, STAFF_MAIL.STATE.eq(WAITING).and(STAFF_MAIL.PROBLEM.ne("")));
    }

    int countGivenUpSince(Instant time) {
        return db.fetchCount(
                STAFF_MAIL, STAFF_MAIL.STATE.eq(GIVEN_UP).and(STAFF_MAIL.ENDED_AT.ge(utc(time))));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
