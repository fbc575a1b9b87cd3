package org.overturn.core.cause;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.overturn.core.db.BlankRow;

/** Claims of one line each, decided day by day, in a database. */
final class CauseRows {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final DSLContext db;
    private long last;

    CauseRows(DSLContext db) {
        this.db = db;
    }

    /** A claim of a hundred dollars of which eighty are paid. */
    long paid(String payer, String procedure, LocalDate day) {
        return decided(payer, procedure, day, "80.00");
    }

    private long decided(String payer, String procedure, LocalDate day, String paid) {
        long id = ++last;
        var file = BlankRow.of(db, REMITTANCE_FILE);
        file.setId(id);
        file.setSha256("%064d".formatted(id));
        file.insert();
        var remittance = BlankRow.of(db, REMITTANCE);
        remittance.setId(id);
        remittance.setFileId(id);
        remittance.setStatus("STORED");
        remittance.setPayerKey(payer);
        remittance.setPayerName("Plan " + payer);
        remittance.insert();
        var claim = BlankRow.of(db, ADJUDICATION);
        claim.setId(id);
        claim.setRemittanceId(id);
        claim.setPayerKey(payer);
        claim.setAccountKey("PT" + id);
        claim.setStatusCode("1");
        claim.setRemittedOn(day);
        claim.insert();
        var line = BlankRow.of(db, SERVICE_LINE);
        line.setId(id);
        line.setAdjudicationId(id);
        line.setProcedureCode(procedure);
        line.setCharge(new BigDecimal("100.00"));
        line.setPaid(new BigDecimal(paid));
        line.insert();
        return id;
    }

    /** A claim that is refused by CARC 197 for a hundred dollars; its number is the denial's. */
    long refused(String payer, String facility, String procedure, LocalDate day) {
        long id = decided(payer, procedure, day, "0.00");
        var adjustment = BlankRow.of(db, ADJUSTMENT);
        adjustment.setId(id);
        adjustment.setAdjudicationId(id);
        adjustment.insert();
        var denial = BlankRow.of(db, DENIAL);
        denial.setId(id);
        denial.setAdjudicationId(id);
        denial.setAdjustmentId(id);
        denial.setServiceLineId(id);
        denial.setPayerKey(payer);
        denial.setFacility(facility);
        denial.setKind("INITIAL");
        denial.setStatus("OPEN");
        denial.setGroupCode("CO");
        denial.setReasonCode("197");
        denial.setRemarkCodes("N1,N657");
        denial.setAmount(new BigDecimal("100.00"));
        denial.setDeniedOn(day);
        denial.insert();
        return id;
    }

    void set(long denial, String kind, String status) {
        db.update(DENIAL)
                .set(DENIAL.KIND, kind)
                .set(DENIAL.STATUS, status)
                .where(DENIAL.ID.eq(denial))
                .execute();
    }

    void replace(long remittance) {
        db.update(REMITTANCE)
                .set(REMITTANCE.STATUS, "REPLACED")
                .where(REMITTANCE.ID.eq(remittance))
                .execute();
    }
}
