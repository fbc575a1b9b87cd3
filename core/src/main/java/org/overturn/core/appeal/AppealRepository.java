package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.Ids;
import org.overturn.core.denial.Due;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

@Repository
class AppealRepository {

    private static final Condition APPEALABLE =
            DENIAL.STATUS
                    .eq("OPEN")
                    .and(DENIAL.ROUTE.in("APPEAL", "DOCUMENTS"))
                    .and(DENIAL.APPEAL_ID.isNull());

    private final DSLContext db;
    private final Ids ids;

    AppealRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * Adjudications with open denials on a route that opens an appeal. The order depends on the
     * remittances only, so that a repeated or interrupted run numbers appeals alike.
     */
    List<Long> listAppealable() {
        return db.selectDistinct(
                        ADJUDICATION.ID,
                        ADJUDICATION.REMITTED_ON,
                        ADJUDICATION.PAYER_KEY,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.CONTENT_HASH,
                        ADJUDICATION.ORDINAL)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(APPEALABLE)
                .orderBy(
                        ADJUDICATION.REMITTED_ON,
                        ADJUDICATION.PAYER_KEY,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.CONTENT_HASH,
                        ADJUDICATION.ORDINAL)
                .fetch(ADJUDICATION.ID);
    }

    /** What there is to appeal of these adjudications, in their order. */
    List<Appealable> get(List<Long> adjudications) {
        Map<Long, List<Appealable.Part>> parts = parts(adjudications);
        return adjudications.stream()
                .map(id -> new Appealable(id, parts.getOrDefault(id, List.of())))
                .filter(one -> !one.parts().isEmpty())
                .toList();
    }

    private Map<Long, List<Appealable.Part>> parts(List<Long> adjudications) {
        return db.select(
                        DENIAL.ADJUDICATION_ID,
                        DENIAL.ID,
                        DENIAL.CATEGORY,
                        DENIAL.AMOUNT,
                        DENIAL.DUE_ON,
                        DENIAL.DUE_CONFIDENCE,
                        DENIAL.DUE_LEVEL,
                        DENIAL.DUE_RULE,
                        DENIAL.DUE_CITATION,
                        DENIAL.DUE_EXPLANATION)
                .from(DENIAL)
                .where(APPEALABLE)
                .and(DENIAL.ADJUDICATION_ID.in(adjudications))
                .orderBy(DENIAL.ID)
                .fetchGroups(DENIAL.ADJUDICATION_ID, AppealRepository::part);
    }

    private static Appealable.Part part(Record row) {
        return new Appealable.Part(
                row.get(DENIAL.ID),
                DenialCategory.valueOf(row.get(DENIAL.CATEGORY)),
                Money.of(row.get(DENIAL.AMOUNT)),
                new Due(
                        Optional.ofNullable(row.get(DENIAL.DUE_ON)),
                        row.get(DENIAL.DUE_CONFIDENCE),
                        row.get(DENIAL.DUE_LEVEL),
                        row.get(DENIAL.DUE_RULE),
                        row.get(DENIAL.DUE_CITATION),
                        row.get(DENIAL.DUE_EXPLANATION)));
    }

    /** The highest number given in a year, 0 when none. */
    int lastNumber(String prefix) {
        return db.select(APPEAL.APPEAL_NUMBER)
                .from(APPEAL)
                .where(APPEAL.APPEAL_NUMBER.startsWith(prefix))
                .orderBy( // the 100,000th of a year has one digit more
                        DSL.length(APPEAL.APPEAL_NUMBER).desc(), APPEAL.APPEAL_NUMBER.desc())
                .limit(1)
                .fetchOptional(APPEAL.APPEAL_NUMBER)
                .map(number -> Integer.parseInt(number.substring(prefix.length())))
                .orElse(0);
    }

    /**
     * Opens an appeal for all parts of it.
     *
     * @param level empty for the first
     */
    void open(String number, Appealable what, Optional<Level> level, LocalDate day) {
        long id = insert(number, what, level, day);
        db.update(DENIAL)
                .set(DENIAL.APPEAL_ID, id)
                .set(DENIAL.STATUS, "APPEALED")
                .set(DENIAL.VERSION, DENIAL.VERSION.plus(1))
                .where(APPEALABLE)
                .and(DENIAL.ID.in(what.parts().stream().map(Appealable.Part::denialId).toList()))
                .execute();
        level.ifPresent(one -> count(id, one.due()));
    }

    /**
     * Stores an appeal of all parts of it.
     *
     * @param level empty for the first
     * @return its key
     */
    long insert(String number, Appealable what, Optional<Level> level, LocalDate day) {
        long id = ids.next();
        Due due = level.map(Level::due).orElseGet(what::due);
        db.insertInto(APPEAL)
                .set(APPEAL.ID, id)
                .set(APPEAL.APPEAL_NUMBER, number)
                .set(APPEAL.ADJUDICATION_ID, what.adjudicationId())
                .set(APPEAL.APPEAL_LEVEL, level.map(Level::number).orElse(1))
                .set(APPEAL.PREVIOUS_ID, level.map(Level::previousId).orElse(null))
                .set(APPEAL.LEVEL_NAME, due.levelName())
                .set(APPEAL.STATUS, AppealStatus.OPENED.name())
                .set(APPEAL.CATEGORY, what.category().name())
                .set(APPEAL.AMOUNT, what.amount().toBigDecimal())
                .set(APPEAL.RECOVERED, BigDecimal.ZERO)
                .set(APPEAL.OPENED_ON, day)
                .set(APPEAL.DUE_ON, due.on().orElse(null))
                .set(APPEAL.DUE_CONFIDENCE, due.confidence())
                .set(APPEAL.DUE_RULE, due.rule())
                .set(APPEAL.DUE_CITATION, due.citation())
                .set(APPEAL.DUE_EXPLANATION, due.explanation())
                .set(APPEAL.TEMPLATE, "")
                .execute();
        return id;
    }

    /** The denials' limit is that of the level. */
    void count(long appealId, Due due) {
        db.update(DENIAL)
                .set(DENIAL.DUE_ON, due.on().orElse(null))
                .set(DENIAL.DUE_CONFIDENCE, due.confidence())
                .set(DENIAL.DUE_LEVEL, due.levelName())
                .set(DENIAL.DUE_RULE, due.rule())
                .set(DENIAL.DUE_CITATION, due.citation())
                .set(DENIAL.DUE_EXPLANATION, due.explanation())
                .where(DENIAL.APPEAL_ID.eq(appealId))
                .execute();
    }

    List<Long> listWithoutPacket() {
        return db.select(APPEAL.ID)
                .from(APPEAL)
                .where(APPEAL.STATUS.eq(AppealStatus.OPENED.name()))
                .orderBy(APPEAL.APPEAL_NUMBER)
                .fetch(APPEAL.ID);
    }

    Appeal get(long id) {
        return db.select(
                        APPEAL.ID,
                        APPEAL.APPEAL_NUMBER,
                        APPEAL.ADJUDICATION_ID,
                        APPEAL.APPEAL_LEVEL,
                        APPEAL.LEVEL_NAME,
                        APPEAL.STATUS,
                        APPEAL.CATEGORY,
                        APPEAL.AMOUNT,
                        APPEAL.OPENED_ON,
                        APPEAL.DUE_ON,
                        APPEAL.DUE_CONFIDENCE,
                        APPEAL.DUE_RULE,
                        APPEAL.DUE_CITATION,
                        APPEAL.DUE_EXPLANATION,
                        APPEAL.PACKET_SHA256)
                .from(APPEAL)
                .where(APPEAL.ID.eq(id))
                .fetchSingle(AppealRepository::appeal);
    }

    static Appeal appeal(Record row) {
        return new Appeal(
                row.get(APPEAL.ID),
                row.get(APPEAL.APPEAL_NUMBER),
                row.get(APPEAL.ADJUDICATION_ID),
                row.get(APPEAL.APPEAL_LEVEL),
                row.get(APPEAL.LEVEL_NAME),
                AppealStatus.valueOf(row.get(APPEAL.STATUS)),
                DenialCategory.valueOf(row.get(APPEAL.CATEGORY)),
                Money.of(row.get(APPEAL.AMOUNT)),
                row.get(APPEAL.OPENED_ON),
                new Due(
                        Optional.ofNullable(row.get(APPEAL.DUE_ON)),
                        row.get(APPEAL.DUE_CONFIDENCE),
                        row.get(APPEAL.LEVEL_NAME),
                        row.get(APPEAL.DUE_RULE),
                        row.get(APPEAL.DUE_CITATION),
                        row.get(APPEAL.DUE_EXPLANATION)),
                Optional.ofNullable(row.get(APPEAL.PACKET_SHA256)));
    }

    /** Positions (from 1, over all levels of the claim) of the adjustments that are appealed. */
    Set<Integer> listAppealedAdjustments(long appealId) {
        return db.select(ADJUSTMENT.ORDINAL)
                .from(DENIAL)
                .join(ADJUSTMENT)
                .on(ADJUSTMENT.ID.eq(DENIAL.ADJUSTMENT_ID))
                .where(DENIAL.APPEAL_ID.eq(appealId))
                .fetchSet(ADJUSTMENT.ORDINAL);
    }
}
