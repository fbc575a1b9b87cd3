package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.LETTER_STEP;
import static org.overturn.core.letter.necessity.NecessityRepository.instant;
import static org.overturn.core.letter.necessity.NecessityRepository.utc;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** The history of stages. */
@Repository
class StepRepository {

    private final DSLContext db;
    private final Ids ids;

    StepRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void add(long letterId, StageChange step) {
        db.insertInto(LETTER_STEP)
                .set(LETTER_STEP.ID, ids.next())
                .set(LETTER_STEP.REQUEST_ID, letterId)
                .set(LETTER_STEP.WAS, step.from().map(Enum::name).orElse(""))
                .set(LETTER_STEP.BECAME, step.to().name())
                .set(LETTER_STEP.REASON, Fit.to(500, step.reason()))
                .set(LETTER_STEP.DONE_BY, Fit.to(120, step.by()))
                .set(LETTER_STEP.DONE_AT, utc(step.at()))
                .execute();
    }

    /** The earliest first. */
    List<StageChange> list(long letterId) {
        return db.select(
                        LETTER_STEP.WAS,
                        LETTER_STEP.BECAME,
                        LETTER_STEP.REASON,
                        LETTER_STEP.DONE_BY,
                        LETTER_STEP.DONE_AT)
                .from(LETTER_STEP)
                .where(LETTER_STEP.REQUEST_ID.eq(letterId))
                .orderBy(LETTER_STEP.ID)
                .fetch(row ->
                        new StageChange(
                                Optional.of(row.value1())
                                        .filter(was -> !was.isEmpty())
                                        .map(LetterStage::valueOf),
                                LetterStage.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                instant(row.value5())));
    }
}
