package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APP_USER;
import static org.overturn.core.db.schema.Tables.CAUSE_DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;
import static org.overturn.core.db.schema.Tables.FEE;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.SAVED_VIEW;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.overturn.core.db.BlankRow;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Scope;

/** Denials in a database, one claim of one remittance each. */
final class DenialRows {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Access A = new Access(Scope.of("FAC-A"), Scope.ALL);

    private final DSLContext db;
    private long last = 1000;

    DenialRows(DSLContext db) {
        this.db = db;
    }

    /** A denial to be added; what isn't said is ordinary. */
    record Row(
            String facility,
            String payer,
            String account,
            String patient,
            String amount,
            Optional<LocalDate> dueOn,
            String status) {

        static Row at(String facility) {
            return new Row(
                    facility,
                    "PAYER-1",
                    "PT1",
                    "WHITFIELD DANA",
                    "100.00",
                    Optional.empty(),
                    "OPEN");
        }

        Row payer(String key) {
            return new Row(facility, key, account, patient, amount, dueOn, status);
        }

        Row account(String number) {
            return new Row(facility, payer, number, patient, amount, dueOn, status);
        }

        Row patient(String name) {
            return new Row(facility, payer, account, name, amount, dueOn, status);
        }

        Row over(String dollars) {
            return new Row(facility, payer, account, patient, dollars, dueOn, status);
        }

        Row due(LocalDate day) {
            return new Row(facility, payer, account, patient, amount, Optional.of(day), status);
        }

        Row in(String other) {
            return new Row(facility, payer, account, patient, amount, dueOn, other);
        }
    }

    void clear() {
        List.of(
                        DENIAL_CHANGE,
                        CAUSE_DENIAL,
                        SAVED_VIEW,
                        DENIAL,
                        DENIAL_KIND,
                        FEE,
                        ADJUSTMENT,
                        SERVICE_LINE,
                        ADJUDICATION,
                        REMITTANCE,
                        REMITTANCE_FILE,
                        APP_USER)
                .forEach(table -> db.deleteFrom(table).execute());
    }

    /** Adds it; member and claim numbers are the account's behind M and ICN. */
    long add(Row row) {
        long id = ++last;
        insert(REMITTANCE_FILE, REMITTANCE_FILE.ID, id);
        addRemittance(id, row);
        addAdjudication(id, row);
        addDenial(id, row);
        return id;
    }

    private void addRemittance(long id, Row row) {
        var remittance = BlankRow.of(db, REMITTANCE);
        remittance.set(REMITTANCE.ID, id);
        remittance.set(REMITTANCE.FILE_ID, id);
        remittance.set(REMITTANCE.STATUS, "STORED");
        remittance.set(REMITTANCE.PAYER_KEY, row.payer());
        remittance.set(REMITTANCE.PAYER_NAME, "Plan " + row.payer());
        remittance.set(REMITTANCE.PAYEE_IDENTIFIER, row.facility());
        remittance.set(REMITTANCE.PAYEE_NAME, "Clinic " + row.facility());
        remittance.insert();
    }

    private void addAdjudication(long id, Row row) {
        var claim = BlankRow.of(db, ADJUDICATION);
        claim.set(ADJUDICATION.ID, id);
        claim.set(ADJUDICATION.REMITTANCE_ID, id);
        claim.set(ADJUDICATION.ACCOUNT_NUMBER, row.account());
        claim.set(ADJUDICATION.ACCOUNT_KEY, AccountKey.of(row.account()));
        claim.set(ADJUDICATION.PAYER_KEY, row.payer());
        claim.set(ADJUDICATION.PAYER_CLAIM_NUMBER, "ICN" + row.account());
        claim.set(ADJUDICATION.MEMBER_ID, "M" + row.account());
        claim.set(ADJUDICATION.LINE_OF_BUSINESS, "MEDICARE_FFS");
        claim.set(ADJUDICATION.PATIENT_LAST_NAME, row.patient().split(" ")[0]);
        claim.set(ADJUDICATION.PATIENT_FIRST_NAME, row.patient().split(" ")[1]);
        claim.set(ADJUDICATION.SERVICE_FROM, TODAY.minusDays(60));
        claim.insert();
        var adjustment = BlankRow.of(db, ADJUSTMENT);
        adjustment.set(ADJUSTMENT.ID, id);
        adjustment.set(ADJUSTMENT.ADJUDICATION_ID, id);
        adjustment.insert();
    }

    private void addDenial(long id, Row row) {
        var denial = BlankRow.of(db, DENIAL);
        denial.set(DENIAL.ID, id);
        denial.set(DENIAL.ADJUDICATION_ID, id);
        denial.set(DENIAL.ADJUSTMENT_ID, id);
        denial.set(DENIAL.STATUS, row.status());
        denial.set(DENIAL.CATEGORY, "MEDICAL_NECESSITY");
        denial.set(DENIAL.ROUTE, "APPEAL");
        denial.set(DENIAL.ROUTE_REASON, "CARC 50: appeal with the record.");
        denial.set(DENIAL.AMOUNT, new BigDecimal(row.amount()));
        denial.set(DENIAL.DENIED_ON, TODAY.minusDays(30));
        denial.set(DENIAL.DUE_ON, row.dueOn().orElse(null));
        denial.set(DENIAL.FACILITY, row.facility());
        denial.set(DENIAL.PAYER_KEY, row.payer());
        denial.set(DENIAL.PATIENT_NAME, row.patient());
        denial.insert();
    }

    long addUser(String name) {
        long id = ++last;
        var user = BlankRow.of(db, APP_USER);
        user.set(APP_USER.ID, id);
        user.set(APP_USER.NAME, name);
        user.set(APP_USER.DISPLAY_NAME, name);
        user.set(APP_USER.CREATED_AT, LocalDateTime.of(2026, 1, 1, 0, 0));
        user.insert();
        return id;
    }

    private <R extends UpdatableRecord<R>> void insert(
            Table<R> table, TableField<R, Long> key, long id) {
        R row = BlankRow.of(db, table);
        row.set(key, id);
        row.set(REMITTANCE_FILE.SHA256, "%064d".formatted(id));
        row.insert();
    }
}
