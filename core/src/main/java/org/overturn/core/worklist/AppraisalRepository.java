package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.DENIAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.overturn.core.code.DenialCategory;
import org.springframework.stereotype.Repository;

/** Brings expected values and priorities up to the day, all at once. */
@Repository
class AppraisalRepository {

    private final DSLContext db;

    AppraisalRepository(DSLContext db) {
        this.db = db;
    }

    int refresh(PriorityRules rules, LocalDate today) {
        return refreshValues(rules) + refreshPriorities(rules, today);
    }

    private int refreshValues(PriorityRules rules) {
        return Arrays.stream(DenialCategory.values())
                .mapToInt(category -> refreshValues(category.name(), rules.chancePercent(category)))
                .sum();
    }

    private int refreshValues(String category, int percent) {
        Field<BigDecimal> value =
                DSL.round(DENIAL.AMOUNT.mul(DSL.inline(BigDecimal.valueOf(percent, 2))), 2);
        return db.update(DENIAL)
                .set(DENIAL.EXPECTED_VALUE, value)
                .where(DENIAL.WORKABLE.isTrue())
                .and(DENIAL.CATEGORY.eq(category))
                .and(DENIAL.EXPECTED_VALUE.ne(value))
                .execute();
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
