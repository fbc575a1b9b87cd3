package org.overturn.reports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;
import static org.overturn.reports.ArrivalReportRepository.ADJUDICATIONS;
import static org.overturn.reports.ArrivalReportRepository.REMITTED_ON;
import static org.overturn.reports.ArrivalReportRepository.money;
import static org.overturn.reports.ArrivalReportRepository.posted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.overturn.core.money.Money;

/** Denials: added up, and one by one. */
final class DenialReportRepository {

    private static final Field<Integer> YEAR = year(REMITTED_ON);
    private static final Field<Integer> MONTH = month(REMITTED_ON);
    private static final Field<Integer> COUNT = count();
    private static final Field<Integer> APPEALED = count(DENIAL.APPEAL_ID);
    private static final Field<BigDecimal> AMOUNT = sum(DENIAL.AMOUNT);
    private static final Field<BigDecimal> RECOVERED = sum(DENIAL.RECOVERED);
    private static final List<Field<?>> KEYS =
            List.of(
                    ADJUDICATION.PAYER_KEY,
                    YEAR,
                    MONTH,
                    DENIAL.REASON_CODE,
                    DENIAL.KIND,
                    DENIAL.STATUS,
                    DENIAL.ROUTE);

    private static final Field<LocalDate> SERVED_ON =
            coalesce(SERVICE_LINE.SERVICE_FROM, ADJUDICATION.SERVICE_FROM);
    private static final Field<LocalDate> DUE_ON = coalesce(APPEAL.DUE_ON, DENIAL.DUE_ON);
    private static final List<SelectField<?>> COLUMNS =
            List.of(
                    DENIAL.ID,
                    REMITTANCE.PAYER_NAME,
                    ADJUDICATION.ACCOUNT_NUMBER,
                    ADJUDICATION.PAYER_CLAIM_NUMBER,
                    ADJUDICATION.PATIENT_LAST_NAME,
                    ADJUDICATION.PATIENT_FIRST_NAME,
                    SERVED_ON,
                    REMITTED_ON,
                    SERVICE_LINE.PROCEDURE_CODE,
                    SERVICE_LINE.MODIFIERS,
                    SERVICE_LINE.REVENUE_CODE,
                    DENIAL.GROUP_CODE,
                    DENIAL.REASON_CODE,
                    DENIAL.REMARK_CODES,
                    DENIAL.CATEGORY,
                    DENIAL.LIABILITY,
                    DENIAL.AMOUNT,
                    DENIAL.ROUTE,
                    DENIAL.ROUTE_REASON,
                    DENIAL.KIND,
                    DENIAL.STATUS,
                    APPEAL.APPEAL_NUMBER,
                    DUE_ON,
                    DENIAL.RECOVERED);

    private final DSLContext db;

    DenialReportRepository(DSLContext db) {
        this.db = db;
    }

    /** All denials of remittances in the period, whatever became of them, in groups. */
    List<DenialTally> tallies(Period period) {
        return db.select(KEYS)
                .select(COUNT, APPEALED, AMOUNT, RECOVERED)
                .from(ADJUDICATIONS)
                .join(DENIAL)
                .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(posted(period))
                .groupBy(KEYS)
                .orderBy(KEYS)
                .fetch(DenialReportRepository::tally);
    }

    private static DenialTally tally(Record row) {
        return new DenialTally(
                row.get(ADJUDICATION.PAYER_KEY),
                YearMonth.of(row.get(YEAR), row.get(MONTH)),
                row.get(DENIAL.REASON_CODE),
                row.get(DENIAL.KIND),
                row.get(DENIAL.STATUS),
                row.get(DENIAL.ROUTE),
                row.get(COUNT),
                row.get(APPEALED),
                money(row, AMOUNT),
                money(row, RECOVERED));
    }

    /** The same denials one by one, by day, payer and account. */
    Rows<DenialRow> rows(Period period) {
        List<Long> ids =
                db.select(DENIAL.ID)
                        .from(ADJUDICATIONS)
                        .join(DENIAL)
                        .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                        .join(ADJUSTMENT)
                        .on(ADJUSTMENT.ID.eq(DENIAL.ADJUSTMENT_ID))
                        .where(posted(period))
                        // by what stands in the remittance: keys differ from run to run
                        .orderBy(
                                REMITTED_ON,
                                REMITTANCE.PAYER_NAME,
                                ADJUDICATION.ACCOUNT_NUMBER,
                                REMITTANCE.CONTENT_HASH,
                                ADJUDICATION.ORDINAL,
                                ADJUSTMENT.ORDINAL)
                        .fetch(DENIAL.ID);
        return Chunks.rows(ids, this::load);
    }

    private Map<Long, DenialRow> load(List<Long> ids) {
        return db.select(COLUMNS)
                .from(ADJUDICATIONS)
                .join(DENIAL)
                .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(DENIAL.ID.in(ids))
                .fetchMap(row -> row.get(DENIAL.ID), DenialReportRepository::row);
    }

    private static DenialRow row(Record row) {
        return new DenialRow(
                row.get(REMITTANCE.PAYER_NAME),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                patient(row),
                Optional.ofNullable(row.get(SERVED_ON)),
                row.get(REMITTED_ON),
                line(row),
                row.get(DENIAL.GROUP_CODE),
                row.get(DENIAL.REASON_CODE),
                row.get(DENIAL.REMARK_CODES).replace(",", ", "),
                row.get(DENIAL.CATEGORY),
                row.get(DENIAL.LIABILITY),
                Money.of(row.get(DENIAL.AMOUNT)),
                row.get(DENIAL.ROUTE),
                row.get(DENIAL.ROUTE_REASON),
                row.get(DENIAL.KIND),
                row.get(DENIAL.STATUS),
                Optional.ofNullable(row.get(APPEAL.APPEAL_NUMBER)),
                Optional.ofNullable(row.get(DUE_ON)),
                Money.of(row.get(DENIAL.RECOVERED)));
    }

    /** {@code DOE, JANE}, as remittances have it. */
    static String patient(Record row) {
        String last = row.get(ADJUDICATION.PATIENT_LAST_NAME);
        String first = row.get(ADJUDICATION.PATIENT_FIRST_NAME);
        return first.isEmpty() ? last : last + ", " + first;
    }

    /** Procedure and modifiers, else the revenue code; a denial at claim level has neither. */
    private static String line(Record row) {
        String procedure = row.get(SERVICE_LINE.PROCEDURE_CODE);
        if (procedure == null) {
            return "Whole claim";
        }
        if (procedure.isEmpty()) {
            return "Rev. " + row.get(SERVICE_LINE.REVENUE_CODE);
        }
        String modifiers = row.get(SERVICE_LINE.MODIFIERS);
        return modifiers.isEmpty() ? procedure : procedure + "-" + modifiers.replace(",", "-");
    }
}
