package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.impl.DSL;
import org.overturn.core.denial.ClaimOutcome;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.LineOutcome;
import org.overturn.core.fee.FeeSchedule;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** What payers allowed: their payment and the patient's share of it, as primary payers. */
@Repository
class UsualPaymentRepository {

    private static final int MONTHS = 12;
    private static final int ROWS = 1000;

    private final DSLContext db;

    UsualPaymentRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Of the year up to the day.
     *
     * @param asked of the services that somebody asks for
     * @param fees of the day
     */
    UsualPayments upTo(LocalDate day, Set<AppraisedKind.Service> asked, FeeSchedule fees) {
        UsualPayments payments = new UsualPayments(fees);
        addClaims(payments, counted(day));
        addLines(payments, counted(day), asked);
        return payments;
    }

    private static Condition counted(LocalDate day) {
        return ADJUDICATION
                .STATUS_CODE
                .in("1", "19")
                .and(ADJUDICATION.REMITTED_ON.between(day.minusMonths(MONTHS), day))
                .and(ADJUDICATION.REVERSED_BY_ID.isNull())
                .andNotExists(
                        DSL.selectOne()
                                .from(REMITTANCE)
                                .where(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                                .and(REMITTANCE.STATUS.eq("REPLACED")));
    }

    private void addClaims(UsualPayments payments, Condition counted) {
        db.select(
                        ADJUDICATION.PAYER_KEY,
                        DSL.sum(ADJUDICATION.CHARGE),
                        DSL.sum(ADJUDICATION.PAID.plus(ADJUDICATION.SUM_PATIENT_SHARE)),
                        DSL.count())
                .from(ADJUDICATION)
                .where(counted)
                .and(ADJUDICATION.OUTCOME.eq(ClaimOutcome.PAID.name()))
                .groupBy(ADJUDICATION.PAYER_KEY)
                .forEach(row ->
                        payments.addClaims(
                                row.value1(),
                                Money.of(row.value2()),
                                Money.of(row.value3()),
                                row.value4()));
    }

    private void addLines(
            UsualPayments payments, Condition counted, Set<AppraisedKind.Service> asked) {
        Field<BigDecimal> allowed = SERVICE_LINE.PAID.plus(patientShare()).as("allowed");
        var lines =
                DSL.select(
                                ADJUDICATION.PAYER_KEY.as("payer"),
                                SERVICE_LINE.PROCEDURE_CODE.as("code"),
                                SERVICE_LINE.MODIFIERS.as("modifiers"),
                                SERVICE_LINE.UNITS.as("units"),
                                allowed)
                        .from(ADJUDICATION)
                        .join(SERVICE_LINE)
                        .on(SERVICE_LINE.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                        .where(counted)
                        .and(SERVICE_LINE.OUTCOME.eq(LineOutcome.PAID.name()))
                        .asTable("lines_paid");
        var query =
                db.select(
                                lines.field("payer", String.class),
                                lines.field("code", String.class),
                                lines.field("modifiers", String.class),
                                lines.field("units", String.class),
                                lines.field("allowed", BigDecimal.class),
                                DSL.count())
                        .from(lines)
                        .groupBy(lines.fields())
                        .fetchSize(ROWS);
        try (Cursor<Record6<String, String, String, String, BigDecimal, Integer>> rows =
                query.fetchLazy()) {
            rows.forEach(row -> {
                AppraisedKind.Service service =
                        new AppraisedKind.Service(
                                row.value1(), row.value2(), row.value3(), row.value4());
                if (asked.contains(service)) {
                    payments.addLines(service, Money.of(row.value5()), row.value6());
                }
            });
        }
    }

    private static Field<BigDecimal> patientShare() {
        return DSL.coalesce(
                DSL.field(
                        DSL.select(DSL.sum(ADJUSTMENT.AMOUNT))
                                .from(ADJUSTMENT)
                                .where(ADJUSTMENT.ADJUDICATION_ID.eq(SERVICE_LINE.ADJUDICATION_ID))
                                .and(ADJUSTMENT.SERVICE_LINE_ID.eq(SERVICE_LINE.ID))
                                .and(ADJUSTMENT.LEDGER_CLASS.eq(LedgerClass.PATIENT_SHARE.name()))),
                DSL.inline(BigDecimal.ZERO));
    }
}
