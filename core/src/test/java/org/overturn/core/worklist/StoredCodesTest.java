package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.TextsOf;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.denial.CodeFinding;
import org.overturn.core.denial.OverridesOf;
import org.overturn.core.worklist.DenialRows.Row;

/** Codes of stored remittances held against the lists. */
@EachDatabase
class StoredCodesTest extends EmptyWorklist {

    @AfterEach
    void leaveNothing() {
        db.deleteFrom(REMARK).execute();
    }

    @Test
    void countsWhatIsUnknownRetiredOrUnexplained() {
        add("XZ9", "", "OPEN", "10.00");
        add("XZ9", "N1", "SUPERSEDED", "2.50");
        add("17", "", "OPEN", "20.00");
        add("17", "", "SUPERSEDED", "30.00"); // nobody works it any more
        add("16", "N1", "OPEN", "5.00");
        add("16", "", "OPEN", "6.00");
        add("16", "N1,N382", "OPEN", "7.00");
        remark(add("50", "Q77", "OPEN", "1.00"), "Q77", "HE");
        remark(add("50", "ZQ7", "OPEN", "1.00"), "ZQ7", "RX");

        assertThat(OverridesOf.check(db).list())
                .extracting(
                        CodeFinding::kind,
                        CodeFinding::code,
                        CodeFinding::count,
                        one -> one.amount().toString())
                .containsExactly(
                        tuple(CodeFinding.Kind.UNKNOWN_REASON, "XZ9", 2L, "12.50"),
                        tuple(CodeFinding.Kind.UNKNOWN_REMARK, "Q77", 1L, "0.00"),
                        tuple(CodeFinding.Kind.UNKNOWN_REJECT, "ZQ7", 1L, "0.00"),
                        tuple(CodeFinding.Kind.RETIRED, "17", 1L, "20.00"),
                        tuple(CodeFinding.Kind.REMARK_MISSING, "16", 2L, "11.00"));
    }

    @Test
    void aCodeThatTheOfficesCopyRetiredCountsIfItWasUsedSince() {
        add("50", "N115", "OPEN", "1.00");
        add("96", "N130", "OPEN", "1.00");
        TextsOf.database(db)
                .take(
                        "list,code,description,stop\nCARC,50,x,2020-01-01\nCARC,96,x,2099-01-01\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "Ann");

        assertThat(OverridesOf.check(db).list())
                .extracting(CodeFinding::kind, CodeFinding::code)
                .containsExactly(tuple(CodeFinding.Kind.RETIRED, "50"));
        TextsOf.database(db).removeAll();
    }

    @Test
    void whatAnotherVersionReplacedDoesNotCount() {
        add("XZ9", "", "OPEN", "10.00");
        db.update(REMITTANCE).set(REMITTANCE.STATUS, "REPLACED").execute();

        assertThat(OverridesOf.check(db).list()).isEmpty();
    }

    private long add(String reason, String remarks, String status, String amount) {
        long id = rows.add(Row.at("FAC-A").over(amount).in(status));
        db.update(DENIAL)
                .set(DENIAL.REASON_CODE, reason)
                .set(DENIAL.REMARK_CODES, remarks)
                .where(DENIAL.ID.eq(id))
                .execute();
        db.update(ADJUSTMENT)
                .set(ADJUSTMENT.REASON_CODE, reason)
                .set(ADJUSTMENT.AMOUNT, new BigDecimal(amount))
                .where(ADJUSTMENT.ID.eq(id))
                .execute();
        return id;
    }

    private void remark(long claim, String code, String qualifier) {
        db.insertInto(REMARK)
                .set(REMARK.ID, claim)
                .set(REMARK.ADJUDICATION_ID, claim)
                .set(REMARK.ORDINAL, 1)
                .set(REMARK.CODE, code)
                .set(REMARK.QUALIFIER, qualifier)
                .execute();
    }
}
