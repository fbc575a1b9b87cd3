package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.LETTER_CONTACT;
import static org.overturn.core.db.schema.Tables.LETTER_SUBMISSION;
import static org.overturn.core.letter.necessity.NecessityRepository.instant;
import static org.overturn.core.letter.necessity.NecessityRepository.utc;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** What went to payers, and what they said; rows are only ever added. */
@Repository
class DispatchRepository {

    private final DSLContext db;
    private final Ids ids;

    DispatchRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void addSubmission(long letterId, Recorded<LetterSubmission> made) {
        LetterSubmission sent = made.what();
        db.insertInto(LETTER_SUBMISSION)
                .set(LETTER_SUBMISSION.ID, ids.next())
                .set(LETTER_SUBMISSION.REQUEST_ID, letterId)
                .set(LETTER_SUBMISSION.CHANNEL, sent.channel().name())
                .set(LETTER_SUBMISSION.SENT_TO, sent.sentTo())
                .set(LETTER_SUBMISSION.ENCLOSED, sent.enclosed())
                .set(LETTER_SUBMISSION.TRACKING, sent.tracking())
                .set(LETTER_SUBMISSION.SENT_ON, sent.sentOn())
                .set(LETTER_SUBMISSION.RECORDED_BY, Fit.to(120, made.by()))
                .set(LETTER_SUBMISSION.RECORDED_AT, utc(made.at()))
                .execute();
    }

    List<Recorded<LetterSubmission>> listSubmissions(long letterId) {
        return db.select(
                        LETTER_SUBMISSION.CHANNEL,
                        LETTER_SUBMISSION.SENT_TO,
                        LETTER_SUBMISSION.ENCLOSED,
                        LETTER_SUBMISSION.TRACKING,
                        LETTER_SUBMISSION.SENT_ON,
                        LETTER_SUBMISSION.RECORDED_BY,
                        LETTER_SUBMISSION.RECORDED_AT)
                .from(LETTER_SUBMISSION)
                .where(LETTER_SUBMISSION.REQUEST_ID.eq(letterId))
                .orderBy(LETTER_SUBMISSION.ID)
                .fetch(row ->
                        new Recorded<>(
                                new LetterSubmission(
                                        LetterChannel.valueOf(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()),
                                row.value6(),
                                instant(row.value7())));
    }

    void addContact(long letterId, Recorded<LetterContact> made) {
        LetterContact talk = made.what();
        db.insertInto(LETTER_CONTACT)
                .set(LETTER_CONTACT.ID, ids.next())
                .set(LETTER_CONTACT.REQUEST_ID, letterId)
                .set(LETTER_CONTACT.ON_DAY, talk.on())
                .set(LETTER_CONTACT.CHANNEL, talk.channel().name())
                .set(LETTER_CONTACT.SPOKE_WITH, talk.spokeWith())
                .set(LETTER_CONTACT.SAID, talk.said())
                .set(LETTER_CONTACT.RECEIPT, talk.receipt().name())
                .set(LETTER_CONTACT.PROCESSING, talk.processing().name())
                .set(LETTER_CONTACT.NEXT_ACTION, talk.nextAction())
                .set(LETTER_CONTACT.NEXT_ON, talk.nextOn().orElse(null))
                .set(LETTER_CONTACT.RECORDED_BY, Fit.to(120, made.by()))
                .set(LETTER_CONTACT.RECORDED_AT, utc(made.at()))
                .execute();
    }

    List<Recorded<LetterContact>> listContacts(long letterId) {
        return db.select(
                        LETTER_CONTACT.ON_DAY,
                        LETTER_CONTACT.CHANNEL,
                        LETTER_CONTACT.SPOKE_WITH,
                        LETTER_CONTACT.SAID,
                        LETTER_CONTACT.RECEIPT,
                        LETTER_CONTACT.PROCESSING,
                        LETTER_CONTACT.NEXT_ACTION,
                        LETTER_CONTACT.NEXT_ON,
                        LETTER_CONTACT.RECORDED_BY,
                        LETTER_CONTACT.RECORDED_AT)
                .from(LETTER_CONTACT)
                .where(LETTER_CONTACT.REQUEST_ID.eq(letterId))
                .orderBy(LETTER_CONTACT.ID)
                .fetch(row ->
                        new Recorded<>(
                                new LetterContact(
                                        row.value1(),
                                        LetterChannel.valueOf(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        Answer.valueOf(row.value5()),
                                        Answer.valueOf(row.value6()),
                                        row.value7(),
                                        Optional.ofNullable(row.value8())),
                                row.value9(),
                                instant(row.value10())));
    }
}
