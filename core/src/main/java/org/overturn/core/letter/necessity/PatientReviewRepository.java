package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.LETTER_PATIENT_REVIEW;
import static org.overturn.core.letter.necessity.NecessityRepository.instant;
import static org.overturn.core.letter.necessity.NecessityRepository.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReview.Verdict;
import org.springframework.stereotype.Repository;

/** Questions to patients, with what came back. */
@Repository
class PatientReviewRepository {

    private final DSLContext db;
    private final Ids ids;

    PatientReviewRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void ask(long letterId, int textNumber, String by, Instant at) {
        db.insertInto(LETTER_PATIENT_REVIEW)
                .set(LETTER_PATIENT_REVIEW.ID, ids.next())
                .set(LETTER_PATIENT_REVIEW.REQUEST_ID, letterId)
                .set(LETTER_PATIENT_REVIEW.TEXT_NUMBER, textNumber)
                .set(LETTER_PATIENT_REVIEW.ASKED_BY, Fit.to(120, by))
                .set(LETTER_PATIENT_REVIEW.ASKED_AT, utc(at))
                .set(LETTER_PATIENT_REVIEW.ANSWERED_BY, "")
                .set(LETTER_PATIENT_REVIEW.SAID, "")
                .set(LETTER_PATIENT_REVIEW.RECORDED_BY, "")
                .execute();
    }

    /** False when it was answered meanwhile. */
    boolean answer(long id, Recorded<PatientAnswer> answer) {
        return 1
                == db.update(LETTER_PATIENT_REVIEW)
                        .set(LETTER_PATIENT_REVIEW.VERDICT, answer.what().verdict().name())
                        .set(LETTER_PATIENT_REVIEW.ANSWERED_BY, answer.what().by())
                        .set(LETTER_PATIENT_REVIEW.SAID, answer.what().said())
                        .set(LETTER_PATIENT_REVIEW.ANSWERED_ON, answer.what().on())
                        .set(LETTER_PATIENT_REVIEW.RECORDED_BY, Fit.to(120, answer.by()))
                        .set(LETTER_PATIENT_REVIEW.RECORDED_AT, utc(answer.at()))
                        .where(LETTER_PATIENT_REVIEW.ID.eq(id))
                        .and(LETTER_PATIENT_REVIEW.VERDICT.isNull())
                        .execute();
    }

    /** The earliest first. */
    List<PatientReview> list(long letterId) {
        return db.select(
                        LETTER_PATIENT_REVIEW.ID,
                        LETTER_PATIENT_REVIEW.TEXT_NUMBER,
                        LETTER_PATIENT_REVIEW.ASKED_BY,
                        LETTER_PATIENT_REVIEW.ASKED_AT,
                        LETTER_PATIENT_REVIEW.VERDICT,
                        LETTER_PATIENT_REVIEW.ANSWERED_BY,
                        LETTER_PATIENT_REVIEW.SAID,
                        LETTER_PATIENT_REVIEW.ANSWERED_ON,
                        LETTER_PATIENT_REVIEW.RECORDED_BY,
                        LETTER_PATIENT_REVIEW.RECORDED_AT)
                .from(LETTER_PATIENT_REVIEW)
                .where(LETTER_PATIENT_REVIEW.REQUEST_ID.eq(letterId))
                .orderBy(LETTER_PATIENT_REVIEW.ID)
                .fetch(PatientReviewRepository::review);
    }

    private static PatientReview review(Record row) {
        return new PatientReview(
                row.get(LETTER_PATIENT_REVIEW.ID),
                row.get(LETTER_PATIENT_REVIEW.TEXT_NUMBER),
                row.get(LETTER_PATIENT_REVIEW.ASKED_BY),
                instant(row.get(LETTER_PATIENT_REVIEW.ASKED_AT)),
                Optional.ofNullable(row.get(LETTER_PATIENT_REVIEW.VERDICT))
                        .map(verdict -> answer(Verdict.valueOf(verdict), row)));
    }

    private static Recorded<PatientAnswer> answer(Verdict verdict, Record row) {
        return new Recorded<>(
                new PatientAnswer(
                        verdict,
                        row.get(LETTER_PATIENT_REVIEW.ANSWERED_BY),
                        row.get(LETTER_PATIENT_REVIEW.SAID),
                        row.get(LETTER_PATIENT_REVIEW.ANSWERED_ON)),
                row.get(LETTER_PATIENT_REVIEW.RECORDED_BY),
                instant(row.get(LETTER_PATIENT_REVIEW.RECORDED_AT)));
    }
}
