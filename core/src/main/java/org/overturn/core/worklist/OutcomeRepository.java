package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.backtest.Past;
import org.overturn.core.chance.ProcedureGroup;
import org.overturn.core.chance.Tally;
import org.overturn.core.chance.Traits;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.db.schema.tables.Denial;
import org.overturn.core.denial.DenialKind;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.stereotype.Repository;

/**
 * How denials ended that the payer decided again: won, won in part, or lost. The same is lost
 * whether or not an appeal of ours was open: refused again, or won and taken back.
 */
@Repository
class OutcomeRepository {

    static final Field<String> PROCEDURE =
            DSL.coalesce(SERVICE_LINE.PROCEDURE_CODE, DSL.inline(""));
    static final Field<Integer> LEVEL = DSL.coalesce(APPEAL.APPEAL_LEVEL, DSL.inline(1));

    /** What of the expected came back; the expected is at most the amount. */
    private static final Field<BigDecimal> PART =
            DSL.least(
                    DSL.inline(BigDecimal.ONE),
                    DENIAL.RECOVERED.div(
                            DSL.when(DENIAL.REIMBURSEMENT.gt(BigDecimal.ZERO), DENIAL.REIMBURSEMENT)
                                    .otherwise(DENIAL.AMOUNT)));

    static final Field<BigDecimal> SHARE =
            DSL.when(DENIAL.STATUS.eq(DenialStatus.OVERTURNED.name()), DSL.inline(BigDecimal.ONE))
                    .when(
                            DENIAL.STATUS
                                    .eq(DenialStatus.PARTIALLY_OVERTURNED.name())
                                    .and(DENIAL.AMOUNT.gt(BigDecimal.ZERO))
                                    .and(DENIAL.RECOVERED.gt(BigDecimal.ZERO)),
                            PART)
                    .otherwise(DSL.inline(BigDecimal.ZERO));

    static final Field<Integer> WON =
            DSL.when(
                            DENIAL.STATUS.in(
                                    DenialStatus.OVERTURNED.name(),
                                    DenialStatus.PARTIALLY_OVERTURNED.name()),
                            DSL.inline(1))
                    .otherwise(DSL.inline(0));

    private static final Adjudication LATER = ADJUDICATION.as("later");
    private static final Denial AGAIN = DENIAL.as("again");

    static final Condition ENDED =
            DENIAL.STATUS
                    .in(
                            DenialStatus.OVERTURNED.name(),
                            DenialStatus.PARTIALLY_OVERTURNED.name(),
                            DenialStatus.UPHELD.name(),
                            DenialStatus.TAKEN_BACK.name())
                    .or(
                            DENIAL.STATUS
                                    .eq(DenialStatus.SUPERSEDED.name())
                                    .andExists(
                                            DSL.selectOne()
                                                    .from(LATER)
                                                    .join(AGAIN)
                                                    .on(AGAIN.ADJUDICATION_ID.eq(LATER.ID))
                                                    .where(
                                                            LATER.CORRECTS_ID.eq(
                                                                    DENIAL.ADJUDICATION_ID))
                                                    .and(AGAIN.KIND.eq(DenialKind.REPEAT.name()))));

    private final DSLContext db;

    OutcomeRepository(DSLContext db) {
        this.db = db;
    }

    List<Tally> list() {
        return db.select(
                        DENIAL.CATEGORY,
                        DENIAL.REASON_CODE,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        ADJUDICATION.PAYER_KEY,
                        PROCEDURE,
                        LEVEL,
                        DSL.count(),
                        DSL.sum(WON),
                        DSL.sum(SHARE))
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(ENDED)
                .groupBy(
                        DENIAL.CATEGORY,
                        DENIAL.REASON_CODE,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        ADJUDICATION.PAYER_KEY,
                        SERVICE_LINE.PROCEDURE_CODE,
                        APPEAL.APPEAL_LEVEL)
                .orderBy( // sums of fractions depend on the order in their last digits
                        DENIAL.CATEGORY,
                        DENIAL.REASON_CODE,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        ADJUDICATION.PAYER_KEY,
                        SERVICE_LINE.PROCEDURE_CODE,
                        APPEAL.APPEAL_LEVEL)
                .fetch(row ->
                        new Tally(
                                new Traits(
                                        DenialCategory.valueOf(row.value1()),
                                        row.value2(),
                                        LineOfBusiness.valueOf(row.value3()),
                                        row.value4(),
                                        ProcedureGroup.of(row.value5()),
                                        row.value6()),
                                row.value7(),
                                row.value8().longValueExact(),
                                row.value9().doubleValue()));
    }

    int count() {
        return db.fetchCount(DENIAL, ENDED);
    }

    /** Those of which it is known when they ended: the appeal's decision, else the correction. */
    List<Past> listDated(WorkCosts costs) {
        Adjudication later = ADJUDICATION.as("correction");
        Field<LocalDate> corrected =
                DSL.field(
                        DSL.select(DSL.min(later.REMITTED_ON))
                                .from(later)
                                .where(later.CORRECTS_ID.eq(DENIAL.ADJUDICATION_ID)));
        Field<LocalDate> ended = DSL.coalesce(APPEAL.DECIDED_ON, corrected).as("ended_on");
        return db
                .select(
                        DENIAL.ID,
                        DENIAL.CATEGORY,
                        DENIAL.REASON_CODE,
                        DENIAL.PAYER_KEY,
                        DENIAL.ROUTE,
                        DENIAL.DENIED_ON,
                        DENIAL.AMOUNT,
                        DENIAL.REIMBURSEMENT,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        PROCEDURE,
                        LEVEL,
                        SHARE,
                        ended)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(ENDED)
                .orderBy(DENIAL.ID)
                .fetch()
                .stream()
                .filter(row -> row.get(ended) != null)
                .map(row -> past(row, row.get(ended), costs))
                .toList();
    }

    private static Past past(Record row, LocalDate ended, WorkCosts costs) {
        Money amount = Money.of(row.get(DENIAL.AMOUNT));
        Money expected = Money.of(row.get(DENIAL.REIMBURSEMENT));
        int level = row.get(LEVEL);
        return new Past(
                row.get(DENIAL.ID),
                new Traits(
                        DenialCategory.valueOf(row.get(DENIAL.CATEGORY)),
                        row.get(DENIAL.REASON_CODE),
                        LineOfBusiness.valueOf(row.get(ADJUDICATION.LINE_OF_BUSINESS)),
                        row.get(DENIAL.PAYER_KEY),
                        ProcedureGroup.of(row.get(PROCEDURE)),
                        level),
                row.get(DENIAL.DENIED_ON),
                ended,
                Math.clamp(row.get(SHARE).doubleValue(), 0, 1),
                amount,
                expected.isPositive() ? expected : amount,
                costs.of(Route.valueOf(row.get(DENIAL.ROUTE)), level));
    }
}
