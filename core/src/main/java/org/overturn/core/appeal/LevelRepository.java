package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.Liability;
import org.overturn.core.money.Money;
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
                .forEach(row ->
                        found.put(
                                row.value1(),
                                before(
                                        row.value2(),
                                        row.value3(),
                                        Optional.ofNullable(row.value4()))));
        return found;
    }

    Before before(Appeal appeal) {
        return before(appeal.id(), appeal.level(), decidedOn(appeal.id()));
    }

    private Before before(long appealId, int level, Optional<LocalDate> decidedOn) {
        Optional<LocalDate> first = decidedOn;
        Optional<Long> earlier = previous(appealId);
        while (earlier.isPresent()) {
            Optional<LocalDate> nearer = first;
            first = decidedOn(earlier.get()).or(() -> nearer);
            earlier = previous(earlier.get());
        }
        return new Before(appealId, level, first);
    }

    boolean hasNext(long appealId) {
        return db.fetchExists(APPEAL, APPEAL.PREVIOUS_ID.eq(appealId));
    }

    /** What is still appealed by it, as parts of an appeal to come. */
    List<Appealable.Part> listRefused(long appealId) {
        return db.select(DENIAL.ID, DENIAL.CATEGORY, DENIAL.AMOUNT)
                .from(DENIAL)
                .where(DENIAL.APPEAL_ID.eq(appealId))
                .and(DENIAL.STATUS.eq("APPEALED"))
                .orderBy(DENIAL.ID)
                .fetch(row ->
                        new Appealable.Part(
                                row.value1(),
                                DenialCategory.valueOf(row.value2()),
                                Money.of(row.value3()),
                                Due.NONE));
    }

    /** Gives what is still appealed to the appeal of the next level. */
    void take(long fromAppealId, long toAppealId) {
        db.update(DENIAL)
                .set(DENIAL.APPEAL_ID, toAppealId)
                .set(DENIAL.VERSION, DENIAL.VERSION.plus(1))
                .where(DENIAL.APPEAL_ID.eq(fromAppealId))
                .and(DENIAL.STATUS.eq("APPEALED"))
                .execute();
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
