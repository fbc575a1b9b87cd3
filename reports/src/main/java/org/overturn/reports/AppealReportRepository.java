package org.overturn.reports;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.reports.ArrivalReportRepository.money;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Appeals of a period, added up by status. */
final class AppealReportRepository {

    private static final Field<Integer> COUNT = count();
    private static final Field<BigDecimal> AMOUNT = sum(APPEAL.AMOUNT);
    private static final Field<BigDecimal> RECOVERED = sum(APPEAL.RECOVERED);

    private final DSLContext db;

    AppealReportRepository(DSLContext db) {
        this.db = db;
    }

    List<AppealTally> opened(Period period) {
        return tallies(APPEAL.OPENED_ON.between(period.from(), period.to()));
    }

    List<AppealTally> decided(Period period) {
        return tallies(
                APPEAL.DECIDED_ON
                        .between(period.from(), period.to())
                        .and(APPEAL.STATUS.in("WON", "PARTLY_WON", "LOST", "TAKEN_BACK")));
    }

    private List<AppealTally> tallies(Condition condition) {
        return db.select(APPEAL.STATUS, COUNT, AMOUNT, RECOVERED)
                .from(APPEAL)
                .where(condition)
                .groupBy(APPEAL.STATUS)
                .orderBy(APPEAL.STATUS)
                .fetch(row ->
                        new AppealTally(
                                row.get(APPEAL.STATUS),
                                row.get(COUNT),
                                money(row, AMOUNT),
                                money(row, RECOVERED)));
    }
}
