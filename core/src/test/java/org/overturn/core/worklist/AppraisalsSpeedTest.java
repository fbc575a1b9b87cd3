package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.worklist.DenialRows.Row;

/**
 * How long a night takes over 307,200 denials that can be worked and 102,400 that ended; asked for
 * with {@code -Doverturn.appraisals.speed=yes}.
 */
@EachDatabase
@EnabledIfSystemProperty(named = "overturn.appraisals.speed", matches = "yes")
class AppraisalsSpeedTest extends EmptyWorklist {

    private static final int EACH = 1600;
    private static final int DOUBLINGS = 8;
    private static final Set<String> GENERATED = Set.of("workable", "due_order");

    @Test
    void aNightOverManyDenials() {
        PaidLines lines = new PaidLines(db);
        for (int i = 0; i < EACH; i++) {
            String status = i % 4 > 0 ? "OPEN" : i % 8 == 0 ? "OVERTURNED" : "UPHELD";
            long id =
                    rows.add(
                            Row.at("FAC-A")
                                    .payer("PAYER-" + i % 23)
                                    .over(50 + i % 900 + ".00")
                                    .due(TODAY.plusDays(i % 90))
                                    .in(status));
            String outcome = i % 5 == 0 ? "PAID" : "DENIED";
            lines.addLine(id, String.valueOf(99200 + i % 37), "", "900.00", "70.00", outcome);
        }
        db.update(ADJUDICATION)
                .set(ADJUDICATION.STATUS_CODE, "1")
                .set(ADJUDICATION.REMITTED_ON, TODAY)
                .execute();
        for (int i = 0; i < DOUBLINGS; i++) {
            twice(EACH * (1L << i));
        }
        Appraisals appraisals = AppraisalsOf.database(db);

        measure("first night, all are new", appraisals, 0);
        db.update(DENIAL)
                .set(DENIAL.STATUS, "UPHELD")
                .where(DENIAL.STATUS.eq("OVERTURNED"))
                .and(DENIAL.PAYER_KEY.in("PAYER-0", "PAYER-8"))
                .execute();
        measure("chances changed", appraisals, 0);
        measure("nothing changed", appraisals, 0);
        measure("a day later", appraisals, 1);
        assertThat(db.fetchCount(DENIAL, DENIAL.WORKABLE.isTrue())).isEqualTo(307_200);
    }

    private static void measure(String what, Appraisals appraisals, int days) {
        long start = System.nanoTime();
        int changed = appraisals.refresh(TODAY.plusDays(days));
        System.out.printf(
                Locale.US,
                "| %s | %.1f s | %,d values and priorities |%n",
                what,
                (System.nanoTime() - start) / 1e9,
                changed);
    }

    private void twice(long more) {
        copy(ADJUDICATION, more, ADJUDICATION.ID);
        copy(ADJUSTMENT, more, ADJUSTMENT.ID, ADJUSTMENT.ADJUDICATION_ID);
        copy(SERVICE_LINE, more, SERVICE_LINE.ID, SERVICE_LINE.ADJUDICATION_ID);
        copy(
                DENIAL,
                more,
                DENIAL.ID,
                DENIAL.ADJUDICATION_ID,
                DENIAL.ADJUSTMENT_ID,
                DENIAL.SERVICE_LINE_ID);
    }

    @SafeVarargs
    private static void copy(Table<?> table, long more, TableField<?, Long>... keys) {
        List<Field<?>> to = new ArrayList<>();
        List<Field<?>> from = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            if (!GENERATED.contains(field.getName())) {
                to.add(field);
                from.add(field);
            }
        }
        if (table == ADJUDICATION) { // each of its own place in a remittance
            from.set(to.indexOf(ADJUDICATION.ORDINAL), ADJUDICATION.ORDINAL.plus((int) more));
        }
        for (TableField<?, Long> key : keys) {
            from.set(to.indexOf(key), key.plus(more));
        }
        db.insertInto(table, to).select(org.jooq.impl.DSL.select(from).from(table)).execute();
    }
}
