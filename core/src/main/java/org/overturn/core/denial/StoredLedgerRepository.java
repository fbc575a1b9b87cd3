package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** The rows of adjudications, read back with all that is money in them. */
@Repository
class StoredLedgerRepository {

    private static final Map<LedgerClass, Field<BigDecimal>> SUMS =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(LedgerClass.DENIAL, ADJUDICATION.SUM_DENIAL),
                            Map.entry(LedgerClass.REDUCTION, ADJUDICATION.SUM_REDUCTION),
                            Map.entry(LedgerClass.SUSPECT_DENIAL, ADJUDICATION.SUM_SUSPECT),
                            Map.entry(LedgerClass.CONTRACTUAL, ADJUDICATION.SUM_CONTRACTUAL),
                            Map.entry(
                                    LedgerClass.PAYMENT_ADJUSTMENT,
                                    ADJUDICATION.SUM_PAYMENT_ADJUSTMENT),
                            Map.entry(LedgerClass.PATIENT_SHARE, ADJUDICATION.SUM_PATIENT_SHARE),
                            Map.entry(LedgerClass.COB_EFFECT, ADJUDICATION.SUM_COB_EFFECT),
                            Map.entry(LedgerClass.INFORMATIONAL, ADJUDICATION.SUM_INFORMATIONAL),
                            Map.entry(LedgerClass.PENDED, ADJUDICATION.SUM_PENDED),
                            Map.entry(LedgerClass.PAYMENT_ADD_ON, ADJUDICATION.SUM_ADD_ON),
                            Map.entry(LedgerClass.REVERSAL_ENTRY, ADJUDICATION.SUM_REVERSAL),
                            Map.entry(
                                    LedgerClass.PREDETERMINATION,
                                    ADJUDICATION.SUM_PREDETERMINATION)));

    private final DSLContext db;

    StoredLedgerRepository(DSLContext db) {
        this.db = db;
    }

    /** Those of a remittance from one position to another, by position. */
    List<StoredLedger> list(long remittanceId, int first, int last) {
        List<StoredLedger.Claim> claims = listClaims(remittanceId, first, last);
        List<Long> ids = claims.stream().map(StoredLedger.Claim::id).toList();
        Map<Long, List<StoredLedger.Line>> lines = listLines(ids);
        Map<Long, List<StoredLedger.Adjusted>> adjustments = listAdjustments(ids);
        return claims.stream()
                .map(claim ->
                        new StoredLedger(
                                claim,
                                lines.getOrDefault(claim.id(), List.of()),
                                adjustments.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private List<StoredLedger.Claim> listClaims(long remittanceId, int first, int last) {
        return db.select(
                        ADJUDICATION.ID,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.START_BYTE,
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.STATUS_CODE,
                        ADJUDICATION.CHARGE,
                        ADJUDICATION.PAID,
                        ADJUDICATION.PATIENT_SHARE,
                        ADJUDICATION.DIFFERENCE)
                .select(SUMS.values())
                .from(ADJUDICATION)
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .and(ADJUDICATION.ORDINAL.between(first, last))
                .orderBy(ADJUDICATION.ORDINAL)
                .fetch(StoredLedgerRepository::claim);
    }

    private static StoredLedger.Claim claim(Record row) {
        Map<LedgerClass, Money> sums = new EnumMap<>(LedgerClass.class);
        SUMS.forEach((of, column) -> sums.put(of, Money.of(row.get(column))));
        return new StoredLedger.Claim(
                row.get(ADJUDICATION.ID),
                row.get(ADJUDICATION.ORDINAL),
                row.get(ADJUDICATION.START_BYTE),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.STATUS_CODE),
                new StoredLedger.Amounts(
                        Money.of(row.get(ADJUDICATION.CHARGE)),
                        Money.of(row.get(ADJUDICATION.PAID)),
                        Money.of(row.get(ADJUDICATION.PATIENT_SHARE)),
                        Money.of(row.get(ADJUDICATION.DIFFERENCE))),
                sums);
    }

    private Map<Long, List<StoredLedger.Line>> listLines(Collection<Long> claims) {
        return db.select(
                        SERVICE_LINE.ADJUDICATION_ID,
                        SERVICE_LINE.ID,
                        SERVICE_LINE.ORDINAL,
                        SERVICE_LINE.START_BYTE,
                        SERVICE_LINE.PROCEDURE_CODE,
                        SERVICE_LINE.CHARGE,
                        SERVICE_LINE.PAID)
                .from(SERVICE_LINE)
                .where(SERVICE_LINE.ADJUDICATION_ID.in(claims))
                .orderBy(SERVICE_LINE.ADJUDICATION_ID, SERVICE_LINE.ORDINAL)
                .fetchGroups(
                        SERVICE_LINE.ADJUDICATION_ID,
                        row ->
                                new StoredLedger.Line(
                                        row.get(SERVICE_LINE.ID),
                                        row.get(SERVICE_LINE.ORDINAL),
                                        row.get(SERVICE_LINE.START_BYTE),
                                        row.get(SERVICE_LINE.PROCEDURE_CODE),
                                        Money.of(row.get(SERVICE_LINE.CHARGE)),
                                        Money.of(row.get(SERVICE_LINE.PAID))));
    }

    private Map<Long, List<StoredLedger.Adjusted>> listAdjustments(Collection<Long> claims) {
        return db.select(
                        ADJUSTMENT.ADJUDICATION_ID,
                        ADJUSTMENT.SERVICE_LINE_ID,
                        ADJUSTMENT.ORDINAL,
                        ADJUSTMENT.START_BYTE,
                        ADJUSTMENT.GROUP_CODE,
                        ADJUSTMENT.REASON_CODE,
                        ADJUSTMENT.AMOUNT,
                        ADJUSTMENT.LEDGER_CLASS)
                .from(ADJUSTMENT)
                .where(ADJUSTMENT.ADJUDICATION_ID.in(claims))
                .orderBy(ADJUSTMENT.ADJUDICATION_ID, ADJUSTMENT.ORDINAL)
                .fetchGroups(
                        ADJUSTMENT.ADJUDICATION_ID,
                        row ->
                                new StoredLedger.Adjusted(
                                        Optional.ofNullable(row.get(ADJUSTMENT.SERVICE_LINE_ID))
                                                .orElse(0L),
                                        row.get(ADJUSTMENT.ORDINAL),
                                        row.get(ADJUSTMENT.START_BYTE),
                                        row.get(ADJUSTMENT.GROUP_CODE),
                                        row.get(ADJUSTMENT.REASON_CODE),
                                        Money.of(row.get(ADJUSTMENT.AMOUNT)),
                                        LedgerClass.valueOf(row.get(ADJUSTMENT.LEDGER_CLASS))));
    }
}
