package org.overturn.reports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.overturn.core.money.Money;

/** Files, remittances and the sums over what they say; and the date basis all figures share. */
final class ArrivalReportRepository {

    /** The day a remittance counts for: its own date, else the day its file came. */
    static final Field<LocalDate> REMITTED_ON =
            coalesce(REMITTANCE.REMITTED_ON, REMITTANCE_FILE.RECEIVED_ON);

    /** Adjudications with the remittance and the file they came in. */
    static final Table<?> ADJUDICATIONS =
            ADJUDICATION
                    .join(REMITTANCE)
                    .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                    .join(REMITTANCE_FILE)
                    .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID));

    private static final Map<String, TableField<?, BigDecimal>> CLASSES = classes();

    private final DSLContext db;

    ArrivalReportRepository(DSLContext db) {
        this.db = db;
    }

    static Condition posted(Period period) {
        return REMITTANCE.STATUS.eq("STORED").and(REMITTED_ON.between(period.from(), period.to()));
    }

    Arrivals arrivals(Period period) {
        Map<String, Long> files =
                db.select(REMITTANCE_FILE.STATUS, count())
                        .from(REMITTANCE_FILE)
                        .where(REMITTANCE_FILE.RECEIVED_ON.between(period.from(), period.to()))
                        .groupBy(REMITTANCE_FILE.STATUS)
                        .fetchMap(REMITTANCE_FILE.STATUS, row -> (long) row.value2());
        Record sums = remittanceSums(period);
        return new Arrivals(
                files,
                remittances(period),
                money(sums, sum(REMITTANCE.PAYMENT_AMOUNT)),
                money(sums, sum(REMITTANCE.CLAIMS_PAID)),
                money(sums, sum(REMITTANCE.PROVIDER_ADJUSTED)),
                money(sums, sum(REMITTANCE.DIFFERENCE)));
    }

    private Map<String, Long> remittances(Period period) {
        return db.select(REMITTANCE.STATUS, count())
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(REMITTED_ON.between(period.from(), period.to()))
                .groupBy(REMITTANCE.STATUS)
                .fetchMap(REMITTANCE.STATUS, row -> (long) row.value2());
    }

    private Record remittanceSums(Period period) {
        return db.select(
                        sum(REMITTANCE.PAYMENT_AMOUNT),
                        sum(REMITTANCE.CLAIMS_PAID),
                        sum(REMITTANCE.PROVIDER_ADJUSTED),
                        sum(REMITTANCE.DIFFERENCE))
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(posted(period))
                .fetchSingle();
    }

    /** Every adjudication posted in the period, added up by ledger class. */
    LedgerTotals ledger(Period period) {
        Field<Integer> adjudications = count();
        Field<BigDecimal> review =
                sum(
                        when(ADJUDICATION.NEEDS_REVIEW, inline(BigDecimal.ONE))
                                .otherwise(inline(BigDecimal.ZERO)));
        Field<BigDecimal> charge = sum(ADJUDICATION.CHARGE);
        Field<BigDecimal> paid = sum(ADJUDICATION.PAID);
        Field<BigDecimal> difference = sum(ADJUDICATION.DIFFERENCE);
        Record row =
                db.select(adjudications, review, charge, paid, difference)
                        .select(CLASSES.values().stream().map(field -> sum(field)).toList())
                        .from(ADJUDICATIONS)
                        .where(posted(period))
                        .fetchSingle();
        Map<String, Money> byClass = new LinkedHashMap<>();
        CLASSES.forEach((label, field) -> byClass.put(label, money(row, sum(field))));
        return new LedgerTotals(
                row.get(adjudications),
                money(row, review).cents() / 100,
                money(row, charge),
                money(row, paid),
                byClass,
                money(row, difference));
    }

    /** Name of each payer; of several spellings the last in the alphabet, so that it is stable. */
    Map<String, String> payerNames() {
        Field<String> name = max(REMITTANCE.PAYER_NAME);
        return db.select(REMITTANCE.PAYER_KEY, name)
                .from(REMITTANCE)
                .where(REMITTANCE.STATUS.eq("STORED"))
                .groupBy(REMITTANCE.PAYER_KEY)
                .fetchMap(REMITTANCE.PAYER_KEY, name);
    }

    static Money money(Record row, Field<BigDecimal> field) {
        BigDecimal value = row.get(field);
        return value == null ? Money.ZERO : Money.of(value);
    }

    private static Map<String, TableField<?, BigDecimal>> classes() {
        Map<String, TableField<?, BigDecimal>> map = new LinkedHashMap<>();
        map.put("Denied", ADJUDICATION.SUM_DENIAL);
        map.put("Reduced (paid, but less)", ADJUDICATION.SUM_REDUCTION);
        map.put(LedgerTotals.SUSPECT, ADJUDICATION.SUM_SUSPECT);
        map.put("Contractual", ADJUDICATION.SUM_CONTRACTUAL);
        map.put("Payment adjustment", ADJUDICATION.SUM_PAYMENT_ADJUSTMENT);
        map.put("Patient share", ADJUDICATION.SUM_PATIENT_SHARE);
        map.put("Effect of an earlier payer", ADJUDICATION.SUM_COB_EFFECT);
        map.put("Informational", ADJUDICATION.SUM_INFORMATIONAL);
        map.put("Pended, not decided yet", ADJUDICATION.SUM_PENDED);
        map.put("Added by the payer", ADJUDICATION.SUM_ADD_ON);
        map.put("Reversals", ADJUDICATION.SUM_REVERSAL);
        map.put("Predeterminations", ADJUDICATION.SUM_PREDETERMINATION);
        return map;
    }
}
