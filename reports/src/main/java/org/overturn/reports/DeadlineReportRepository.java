package org.overturn.reports;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.reports.ArrivalReportRepository.ADJUDICATIONS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.SelectField;
import org.overturn.core.money.Money;

/** What is due, whichever period it comes from: a limit doesn't wait for a report's dates. */
final class DeadlineReportRepository {

    private static final Condition OPEN_APPEAL =
            APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW");
    private static final Condition OPEN_WITHOUT_APPEAL =
            DENIAL.STATUS
                    .eq("OPEN")
                    .and(DENIAL.APPEAL_ID.isNull())
                    .and(
                            DENIAL.ROUTE
                                    .in("APPEAL", "DOCUMENTS", "CORRECTED_CLAIM")
                                    .or(DENIAL.DUE_ON.isNotNull()));
    private static final List<SelectField<?>> CLAIM =
            List.of(
                    REMITTANCE.PAYER_NAME,
                    ADJUDICATION.ACCOUNT_NUMBER,
                    ADJUDICATION.PAYER_CLAIM_NUMBER,
                    ADJUDICATION.PATIENT_LAST_NAME,
                    ADJUDICATION.PATIENT_FIRST_NAME);

    private final DSLContext db;

    DeadlineReportRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Open appeals; open denials without an appeal whose route has a limit, known or not. Earliest
     * first, those without a date last.
     */
    List<DeadlineKey> keys() {
        Stream<DeadlineKey> appeals =
                db
                        .select(APPEAL.ID, APPEAL.STATUS, APPEAL.DUE_ON, APPEAL.AMOUNT)
                        .from(APPEAL)
                        .where(OPEN_APPEAL)
                        .orderBy(APPEAL.APPEAL_NUMBER)
                        .fetch(row -> key(true, row))
                        .stream();
        Stream<DeadlineKey> denials =
                db
                        .select(DENIAL.ID, DENIAL.STATUS, DENIAL.DUE_ON, DENIAL.AMOUNT)
                        .from(ADJUDICATIONS)
                        .join(DENIAL)
                        .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                        .join(ADJUSTMENT)
                        .on(ADJUSTMENT.ID.eq(DENIAL.ADJUSTMENT_ID))
                        .where(OPEN_WITHOUT_APPEAL)
                        .orderBy(
                                ADJUDICATION.ACCOUNT_NUMBER,
                                REMITTANCE.CONTENT_HASH,
                                ADJUDICATION.ORDINAL,
                                ADJUSTMENT.ORDINAL)
                        .fetch(row -> key(false, row))
                        .stream();
        return Stream.concat(appeals, denials).sorted(DeadlineKey.EARLIEST_FIRST).toList();
    }

    private static DeadlineKey key(
            boolean appeal, Record4<Long, String, LocalDate, BigDecimal> row) {
        return new DeadlineKey(
                appeal,
                row.value1(),
                row.value2(),
                Optional.ofNullable(row.value3()),
                Money.of(row.value4()));
    }

    /** The rows of the keys, in their order. */
    Rows<DeadlineRow> rows(List<DeadlineKey> keys) {
        return Chunks.rows(keys, this::load);
    }

    private Map<DeadlineKey, DeadlineRow> load(List<DeadlineKey> keys) {
        Map<Boolean, Map<Long, DeadlineKey>> byKind =
                keys.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        DeadlineKey::appeal,
                                        Collectors.toMap(DeadlineKey::id, key -> key)));
        Map<DeadlineKey, DeadlineRow> rows = HashMap.newHashMap(keys.size());
        Map<Long, DeadlineKey> appeals = byKind.getOrDefault(true, Map.of());
        appeals(appeals.keySet().stream().toList())
                .forEach((id, row) -> rows.put(appeals.get(id), row));
        Map<Long, DeadlineKey> denials = byKind.getOrDefault(false, Map.of());
        denials(denials.keySet().stream().toList())
                .forEach((id, row) -> rows.put(denials.get(id), row));
        return rows;
    }

    private Map<Long, DeadlineRow> appeals(List<Long> ids) {
        return db.select(CLAIM)
                .select(APPEAL.ID, APPEAL.APPEAL_NUMBER, APPEAL.LEVEL_NAME, APPEAL.STATUS)
                .select(APPEAL.AMOUNT, APPEAL.DUE_ON, APPEAL.DUE_CONFIDENCE)
                .select(APPEAL.DUE_RULE, APPEAL.DUE_CITATION, APPEAL.DUE_EXPLANATION)
                .from(ADJUDICATIONS)
                .join(APPEAL)
                .on(APPEAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(APPEAL.ID.in(ids))
                .fetchMap(row -> row.get(APPEAL.ID), DeadlineReportRepository::ofAppeal);
    }

    private static DeadlineRow ofAppeal(Record row) {
        return new DeadlineRow(
                row.get(APPEAL.APPEAL_NUMBER),
                row.get(APPEAL.LEVEL_NAME),
                Wording.of(row.get(APPEAL.STATUS)),
                row.get(REMITTANCE.PAYER_NAME),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                DenialReportRepository.patient(row),
                Money.of(row.get(APPEAL.AMOUNT)),
                Optional.ofNullable(row.get(APPEAL.DUE_ON)),
                Wording.of(row.get(APPEAL.DUE_CONFIDENCE)),
                row.get(APPEAL.DUE_RULE),
                row.get(APPEAL.DUE_CITATION),
                row.get(APPEAL.DUE_EXPLANATION));
    }

    private Map<Long, DeadlineRow> denials(List<Long> ids) {
        return db.select(CLAIM)
                .select(DENIAL.ID, DENIAL.ROUTE, DENIAL.STATUS, DENIAL.AMOUNT, DENIAL.DUE_ON)
                .select(DENIAL.DUE_CONFIDENCE, DENIAL.DUE_RULE)
                .select(DENIAL.DUE_CITATION, DENIAL.DUE_EXPLANATION)
                .from(ADJUDICATIONS)
                .join(DENIAL)
                .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(DENIAL.ID.in(ids))
                .fetchMap(row -> row.get(DENIAL.ID), DeadlineReportRepository::ofDenial);
    }

    private static DeadlineRow ofDenial(Record row) {
        return new DeadlineRow(
                Wording.route(row.get(DENIAL.ROUTE)),
                "",
                Wording.of(row.get(DENIAL.STATUS)),
                row.get(REMITTANCE.PAYER_NAME),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                DenialReportRepository.patient(row),
                Money.of(row.get(DENIAL.AMOUNT)),
                Optional.ofNullable(row.get(DENIAL.DUE_ON)),
                Wording.of(row.get(DENIAL.DUE_CONFIDENCE)),
                row.get(DENIAL.DUE_RULE),
                row.get(DENIAL.DUE_CITATION),
                row.get(DENIAL.DUE_EXPLANATION));
    }
}
