package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import org.jooq.DSLContext;

/** Lines of claims in a database. */
final class PaidLines {

    private final DSLContext db;

    PaidLines(DSLContext db) {
        this.db = db;
    }

    /** The one line of a claim, and of its denial. */
    void addLine(
            long claim, String code, String modifiers, String charge, String paid, String outcome) {
        db.insertInto(SERVICE_LINE)
                .set(SERVICE_LINE.ID, claim)
                .set(SERVICE_LINE.ADJUDICATION_ID, claim)
                .set(SERVICE_LINE.ORDINAL, 1)
                .set(SERVICE_LINE.PROCEDURE_CODE, code)
                .set(SERVICE_LINE.MODIFIERS, modifiers)
                .set(SERVICE_LINE.SUBMITTED_CODE, "")
                .set(SERVICE_LINE.REVENUE_CODE, "")
                .set(SERVICE_LINE.UNITS, "1")
                .set(SERVICE_LINE.CHARGE, new BigDecimal(charge))
                .set(SERVICE_LINE.PAID, new BigDecimal(paid))
                .set(SERVICE_LINE.POLICY_ID, "")
                .set(SERVICE_LINE.LINE_NUMBER, "")
                .set(SERVICE_LINE.OUTCOME, outcome)
                .set(SERVICE_LINE.START_BYTE, 0L)
                .set(SERVICE_LINE.BYTE_COUNT, 0)
                .execute();
        db.update(DENIAL)
                .set(DENIAL.SERVICE_LINE_ID, claim)
                .where(DENIAL.ADJUDICATION_ID.eq(claim))
                .execute();
    }

    /** What the patient owes of a line. */
    void addShare(long claim, String amount) {
        db.insertInto(ADJUSTMENT)
                .set(ADJUSTMENT.ID, claim + 1_000_000)
                .set(ADJUSTMENT.ADJUDICATION_ID, claim)
                .set(ADJUSTMENT.SERVICE_LINE_ID, claim)
                .set(ADJUSTMENT.ORDINAL, 2)
                .set(ADJUSTMENT.GROUP_CODE, "PR")
                .set(ADJUSTMENT.REASON_CODE, "2")
                .set(ADJUSTMENT.AMOUNT, new BigDecimal(amount))
                .set(ADJUSTMENT.QUANTITY, "")
                .set(ADJUSTMENT.LEDGER_CLASS, "PATIENT_SHARE")
                .set(ADJUSTMENT.START_BYTE, 0L)
                .set(ADJUSTMENT.BYTE_COUNT, 0)
                .execute();
    }
}
