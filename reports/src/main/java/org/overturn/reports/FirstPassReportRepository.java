package org.overturn.reports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.reports.ArrivalReportRepository.ADJUDICATIONS;
import static org.overturn.reports.ArrivalReportRepository.REMITTED_ON;
import static org.overturn.reports.ArrivalReportRepository.money;
import static org.overturn.reports.ArrivalReportRepository.posted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.db.schema.tables.Remittance;

/**
 * Claims at their first adjudication, the base of every initial denial rate.
 *
 * <p>A claim is a payer, an account number and a first day of service. Reversals,
 * predeterminations, pended claims and claims forwarded unjudged are no adjudications in this
 * sense; a claim that has nothing but true duplicates is left out.
 */
final class FirstPassReportRepository {

    private static final List<String> NOT_JUDGED =
            List.of("REVERSAL", "PREDETERMINATION", "FORWARDED_NOT_OURS", "PENDED");
    private static final Field<LocalDate> NO_DATE = inline(LocalDate.of(9999, 12, 31));

    // what the denials of one adjudication come to
    private static final Field<BigDecimal> REFUSED =
            sum(when(DENIAL.STATUS.ne("TRUE_DUPLICATE"), DENIAL.AMOUNT)
                            .otherwise(inline(BigDecimal.ZERO)))
                    .as("refused");
    private static final Field<Integer> REAL =
            count(when(DENIAL.STATUS.ne("TRUE_DUPLICATE"), inline(1))).as("real_denials");
    private static final Table<?> REFUSALS =
            select(DENIAL.ADJUDICATION_ID, REFUSED, REAL)
                    .from(DENIAL)
                    .groupBy(DENIAL.ADJUDICATION_ID)
                    .asTable("refusals");

    private static final Condition DENIED =
            ADJUDICATION.OUTCOME.in("FULL_DENIAL", "PARTIAL_DENIAL");
    private static final Field<Integer> YEAR = year(REMITTED_ON);
    private static final Field<Integer> MONTH = month(REMITTED_ON);
    private static final Field<Integer> CLAIMS = count();
    private static final Field<Integer> DENIED_CLAIMS = count(when(DENIED, inline(1)));
    private static final Field<BigDecimal> CHARGE = sum(ADJUDICATION.CHARGE);
    private static final Field<BigDecimal> DENIED_CHARGE =
            sum(when(DENIED, ADJUDICATION.CHARGE).otherwise(inline(BigDecimal.ZERO)));
    private static final Field<BigDecimal> PAID = sum(ADJUDICATION.PAID);

    private final DSLContext db;

    FirstPassReportRepository(DSLContext db) {
        this.db = db;
    }

    /** By payer and month of the remittance. */
    List<ClaimTally> claims(Period period) {
        Field<BigDecimal> denied = sum(REFUSALS.field(REFUSED));
        Field<Integer> real = REFUSALS.field(REAL);
        return db.select(ADJUDICATION.PAYER_KEY, YEAR, MONTH, CLAIMS, DENIED_CLAIMS)
                .select(CHARGE, DENIED_CHARGE, denied, PAID)
                .from(ADJUDICATIONS)
                .leftJoin(REFUSALS)
                .on(REFUSALS.field(DENIAL.ADJUDICATION_ID).eq(ADJUDICATION.ID))
                .where(posted(period).and(judged(ADJUDICATION)).and(isFirst()))
                .and(real.isNull().or(real.gt(0))) // nothing but true duplicates: left out
                .groupBy(ADJUDICATION.PAYER_KEY, YEAR, MONTH)
                .orderBy(ADJUDICATION.PAYER_KEY, YEAR, MONTH)
                .fetch(row -> tally(row, denied));
    }

    private static ClaimTally tally(Record row, Field<BigDecimal> denied) {
        return new ClaimTally(
                row.get(ADJUDICATION.PAYER_KEY),
                YearMonth.of(row.get(YEAR), row.get(MONTH)),
                row.get(CLAIMS),
                row.get(DENIED_CLAIMS),
                money(row, CHARGE),
                money(row, DENIED_CHARGE),
                money(row, denied),
                money(row, PAID));
    }

    private static Condition judged(Adjudication adjudication) {
        return adjudication.OUTCOME.notIn(NOT_JUDGED);
    }

    private static Condition isFirst() {
        Adjudication earlier = ADJUDICATION.as("earlier");
        Remittance source = REMITTANCE.as("source");
        Field<LocalDate> then = coalesce(earlier.REMITTED_ON, NO_DATE);
        Field<LocalDate> now = coalesce(ADJUDICATION.REMITTED_ON, NO_DATE);
        Condition none =
                notExists(
                        selectOne()
                                .from(earlier)
                                .join(source)
                                .on(source.ID.eq(earlier.REMITTANCE_ID))
                                .where(earlier.ACCOUNT_KEY.eq(ADJUDICATION.ACCOUNT_KEY))
                                .and(earlier.PAYER_KEY.eq(ADJUDICATION.PAYER_KEY))
                                .and(sameService(earlier))
                                .and(judged(earlier))
                                .and(source.STATUS.eq("STORED"))
                                .and(
                                        then.lt(now)
                                                .or(
                                                        then.eq(now)
                                                                .and(
                                                                        earlier.ID.lt(
                                                                                ADJUDICATION
                                                                                        .ID)))));
        return ADJUDICATION.CORRECTS_ID.isNull().and(ADJUDICATION.ACCOUNT_KEY.eq("").or(none));
    }

    private static Condition sameService(Adjudication earlier) {
        return earlier.SERVICE_FROM.isNotDistinctFrom(ADJUDICATION.SERVICE_FROM);
    }
}
