package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Brings expected values and priorities up to the day, all at once. */
@Repository
class AppraisalRepository {

    private final DSLContext db;

    AppraisalRepository(DSLContext db) {
        this.db = db;
    }

    /** Reimbursements first, because values rest on them, and priorities on values. */
    int refresh(PriorityRules rules, LocalDate today) {
        refreshReimbursements();
        return refreshValues() + refreshPriorities(rules, today);
    }

    private void refreshReimbursements() {
        Field<BigDecimal> worth =
                ofKind(
                        DSL.least(
                                DENIAL.AMOUNT,
                                DSL.when(
                                                DENIAL_KIND.ALLOWED.isNull(),
                                                DSL.round(DENIAL.AMOUNT.mul(DENIAL_KIND.RATIO), 2))
                                        .otherwise(
                                                DSL.round(
                                                        DENIAL_KIND.ALLOWED.mul(DENIAL.PORTION),
                                                        2))));
        db.update(DENIAL)
                .set(DENIAL.REIMBURSEMENT, worth)
                .where(DENIAL.WORKABLE.isTrue())
                .and(DENIAL.KIND_ID.isNotNull())
                .and(DENIAL.REIMBURSEMENT.ne(worth))
                .execute();
    }

    private int refreshValues() {
        Field<BigDecimal> value =
                ofKind(
                        DSL.round(DENIAL.REIMBURSEMENT.mul(DENIAL_KIND.CHANCE), 2)
                                .minus(DENIAL_KIND.COST));
        return db.update(DENIAL)
                .set(DENIAL.EXPECTED_VALUE, value)
                .where(DENIAL.WORKABLE.isTrue())
                .and(DENIAL.KIND_ID.isNotNull())
                .and(DENIAL.EXPECTED_VALUE.ne(value))
                .execute();
    }

    private static Field<BigDecimal> ofKind(Field<BigDecimal> what) {
        return DSL.field(
                DSL.select(what).from(DENIAL_KIND).where(DENIAL_KIND.ID.eq(DENIAL.KIND_ID)));
    }

    private int refreshPriorities(PriorityRules rules, LocalDate today) {
        Field<Integer> priority = urgency(rules, today).plus(worth(rules.worth()));
        return db.update(DENIAL)
                .set(DENIAL.PRIORITY, priority)
                .where(DENIAL.WORKABLE.isTrue())
                .and(DENIAL.PRIORITY.ne(priority))
                .execute();
    }

    private static Field<Integer> urgency(PriorityRules rules, LocalDate today) {
        CaseConditionStep<Integer> points =
                DSL.when(DENIAL.DUE_ON.isNull(), DSL.inline(rules.withoutDate()));
        for (PriorityRules.Band band : rules.urgency()) {
            points =
                    points.when(
                            DENIAL.DUE_ON.ge(DSL.inline(today.plusDays(band.from()))),
                            DSL.inline(band.points()));
        }
        return points.otherwise(DSL.inline(0));
    }

    private static Field<Integer> worth(List<PriorityRules.Band> bands) {
        CaseConditionStep<Integer> points =
                DSL.when(DENIAL.EXPECTED_VALUE.lt(BigDecimal.ZERO), DSL.inline(0));
        for (PriorityRules.Band band : bands) {
            points =
                    points.when(
                            DENIAL.EXPECTED_VALUE.ge(DSL.inline(BigDecimal.valueOf(band.from()))),
                            DSL.inline(band.points()));
        }
        return points.otherwise(DSL.inline(0));
    }
}
