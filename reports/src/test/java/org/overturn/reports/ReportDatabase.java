package org.overturn.reports;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.ISSUE;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.db.schema.tables.records.AdjudicationRecord;
import org.overturn.core.db.schema.tables.records.AppealRecord;
import org.overturn.core.db.schema.tables.records.DenialRecord;
import org.overturn.core.db.schema.tables.records.IssueRecord;

/** A migrated database, filled by hand; what a row doesn't say is zero or empty. */
final class ReportDatabase {

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(
                    String.class,
                    "",
                    Boolean.class,
                    false,
                    Integer.class,
                    0,
                    Long.class,
                    0L,
                    BigDecimal.class,
                    BigDecimal.ZERO,
                    LocalDate.class,
                    LocalDate.of(2026, 1, 1));

    private final DSLContext db;
    private long lastId = 1_000;

    ReportDatabase(TestDatabase database) {
        db = database.migrated();
    }

    DSLContext db() {
        return db;
    }

    long file(String name, String status, LocalDate receivedOn) {
        return insert(
                REMITTANCE_FILE,
                row -> {
                    row.set(REMITTANCE_FILE.NAME, name);
                    row.set(REMITTANCE_FILE.SHA256, String.format("%064d", lastId));
                    row.set(REMITTANCE_FILE.STATUS, status);
                    row.set(REMITTANCE_FILE.RECEIVED_ON, receivedOn);
                });
    }

    /** Amounts: payment, claims, provider adjustments. */
    long remittance(
            long file, String status, String payer, LocalDate remittedOn, String... amounts) {
        return insert(
                REMITTANCE,
                row -> {
                    row.set(REMITTANCE.FILE_ID, file);
                    row.set(REMITTANCE.ORDINAL, (int) lastId);
                    row.set(REMITTANCE.STATUS, status);
                    row.set(REMITTANCE.PAYER_KEY, payer.substring(0, 1));
                    row.set(REMITTANCE.PAYER_NAME, payer);
                    row.set(REMITTANCE.REMITTED_ON, remittedOn);
                    row.set(REMITTANCE.PAYMENT_AMOUNT, new BigDecimal(amounts[0]));
                    row.set(REMITTANCE.CLAIMS_PAID, new BigDecimal(amounts[1]));
                    row.set(REMITTANCE.PROVIDER_ADJUSTED, new BigDecimal(amounts[2]));
                });
    }

    /** An adjudication of the account; the service of each account is one day. */
    long adjudication(
            long remittance,
            String account,
            String outcome,
            String charge,
            String paid,
            Consumer<AdjudicationRecord> more) {
        var source = db.selectFrom(REMITTANCE).where(REMITTANCE.ID.eq(remittance)).fetchSingle();
        return insert(
                ADJUDICATION,
                row -> {
                    row.setRemittanceId(remittance);
                    row.setOrdinal((int) lastId);
                    row.setAccountNumber(account);
                    row.setAccountKey(account);
                    row.setPayerKey(source.getPayerKey());
                    row.setPayerClaimNumber("ICN" + account);
                    row.setPatientLastName("DOE");
                    row.setPatientFirstName("JANE");
                    row.setServiceFrom(LocalDate.of(2026, 1, 15));
                    row.setRemittedOn(source.getRemittedOn());
                    row.setOutcome(outcome);
                    row.setCharge(new BigDecimal(charge));
                    row.setPaid(new BigDecimal(paid));
                    more.accept(row);
                });
    }

    long line(long adjudication, String procedure, String modifiers) {
        return insert(
                SERVICE_LINE,
                row -> {
                    row.set(SERVICE_LINE.ADJUDICATION_ID, adjudication);
                    row.set(SERVICE_LINE.ORDINAL, (int) lastId);
                    row.set(SERVICE_LINE.PROCEDURE_CODE, procedure);
                    row.set(SERVICE_LINE.MODIFIERS, modifiers);
                });
    }

    long denial(
            long adjudication,
            String group,
            String reason,
            String amount,
            String status,
            String route,
            Consumer<DenialRecord> more) {
        long adjustment =
                insert(ADJUSTMENT, row -> row.set(ADJUSTMENT.ADJUDICATION_ID, adjudication));
        return insert(
                DENIAL,
                row -> {
                    row.setAdjudicationId(adjudication);
                    row.setAdjustmentId(adjustment);
                    row.setKind("INITIAL");
                    row.setStatus(status);
                    row.setGroupCode(group);
                    row.setReasonCode(reason);
                    row.setAmount(new BigDecimal(amount));
                    row.setCategory("MEDICAL_NECESSITY");
                    row.setLiability("PROVIDER");
                    row.setRoute(route);
                    row.setRouteReason("CARC " + reason + " is usually answered so.");
                    row.setDueConfidence("VERIFIED");
                    more.accept(row);
                });
    }

    long appeal(
            long adjudication,
            String number,
            String status,
            String amount,
            Consumer<AppealRecord> more) {
        return insert(
                APPEAL,
                row -> {
                    row.setAdjudicationId(adjudication);
                    row.setAppealLevel(1);
                    row.setLevelName("First level");
                    row.setAppealNumber(number);
                    row.setStatus(status);
                    row.setAmount(new BigDecimal(amount));
                    row.setOpenedOn(LocalDate.of(2026, 2, 11));
                    row.setDueConfidence("VERIFIED");
                    more.accept(row);
                });
    }

    long issue(String severity, String code, String message, Consumer<IssueRecord> more) {
        return insert(
                ISSUE,
                row -> {
                    row.setNaturalKey(String.format("%064d", lastId));
                    row.setFoundOn(LocalDate.of(2026, 3, 6));
                    row.setSeverity(severity);
                    row.setCode(code);
                    row.setMessage(message);
                    more.accept(row);
                });
    }

    private <R extends TableRecord<R>> long insert(Table<R> table, Consumer<R> values) {
        R row = db.newRecord(table);
        long id = ++lastId;
        row.set(DSL.field(DSL.name("id"), Long.class), id);
        values.accept(row);
        for (Field<?> field : table.fields()) {
            if (row.get(field) == null && !field.getDataType().nullable()) {
                setEmpty(row, field);
            }
        }
        row.insert();
        return id;
    }

    private static <T> void setEmpty(TableRecord<?> row, Field<T> field) {
        row.set(field, field.getType().cast(EMPTY.get(field.getType())));
    }
}
