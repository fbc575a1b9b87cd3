package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.denial.Liability;
import org.springframework.stereotype.Repository;

/** Appeals that a later decision of the payer refused. */
@Repository
class LevelRepository {

    private final DSLContext db;

    LevelRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * An appeal that was decided against us, wholly or in part.
     *
     * @param firstDecidedOn date of the claim's first decision that was appealed
     */
    record Before(long appealId, int level, Optional<LocalDate> firstDecidedOn) {}

    /** By the adjudications that decided them; the last where there were several. */
    Map<Long, Before> listBefore(Collection<Long> adjudications) {
        Adjudication decided = ADJUDICATION.as("decided");
        Map<Long, Before> found = new HashMap<>();
        db.select(ADJUDICATION.ID, APPEAL.ID, APPEAL.APPEAL_LEVEL, decided.REMITTED_ON)
                .from(ADJUDICATION)
                .join(APPEAL)
                .on(APPEAL.ADJUDICATION_ID.eq(ADJUDICATION.CORRECTS_ID))
                .join(decided)
                .on(decided.ID.eq(APPEAL.ADJUDICATION_ID))
                .where(ADJUDICATION.ID.in(adjudications))
                .and(
                        APPEAL.STATUS.in(
                                AppealStatus.LOST.name(),
                                AppealStatus.PARTLY_WON.name(),
                                AppealStatus.DISMISSED.name()))
                .orderBy(APPEAL.APPEAL_LEVEL, APPEAL.ID)
                .forEach(row -> found.put(row.value1(), before(row)));
        return found;
    }

    private Before before(Record4<Long, Long, Integer, LocalDate> row) {
        Optional<LocalDate> first = Optional.ofNullable(row.value4());
        Optional<Long> earlier = previous(row.value2());
        while (earlier.isPresent()) {
            Optional<LocalDate> nearer = first;
            first = decidedOn(earlier.get()).or(() -> nearer);
            earlier = previous(earlier.get());
        }
        return new Before(row.value2(), row.value3(), first);
    }

    private Optional<Long> previous(long appealId) {
        return db.select(APPEAL.PREVIOUS_ID)
                .from(APPEAL)
                .where(APPEAL.ID.eq(appealId))
                .fetchOptional(APPEAL.PREVIOUS_ID);
    }

    private Optional<LocalDate> decidedOn(long appealId) {
        return db.select(ADJUDICATION.REMITTED_ON)
                .from(APPEAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                .where(APPEAL.ID.eq(appealId))
                .fetchOptional(ADJUDICATION.REMITTED_ON);
    }

    Map<Long, Liability> listLiabilities(Collection<Long> denials) {
        return db.select(DENIAL.ID, DENIAL.LIABILITY)
                .from(DENIAL)
                .where(DENIAL.ID.in(denials))
                .fetchMap(
                        row -> row.get(DENIAL.ID),
                        row -> Liability.valueOf(row.get(DENIAL.LIABILITY)));
    }
}
