package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;
import static org.overturn.core.worklist.WorklistOf.filtered;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.fee.FeeFile;
import org.overturn.core.fee.Fees;
import org.overturn.core.fee.FeesOf;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.DenialRows.Row;

/** What a denial is worth, out of what the office has seen. */
@EachDatabase
class AppraisalsTest extends EmptyWorklist {

    private Appraisals appraisals;
    private PaidLines paid;

    @BeforeEach
    void appraise() {
        appraisals = AppraisalsOf.database(db);
        paid = new PaidLines(db);
    }

    private WorkItem appraised(long id) {
        appraisals.refresh(TODAY);
        return worklist.find(id, A).orElseThrow();
    }

    private static Prospect prospect(WorkItem item) {
        return item.prospect().orElseThrow();
    }

    /** A claim paid by the ledger of its row. */
    private long paidClaim(String payer, String charge, String paid, LocalDate on) {
        long id = rows.add(Row.at("FAC-A").payer(payer).in("SUPERSEDED"));
        db.update(ADJUDICATION)
                .set(ADJUDICATION.STATUS_CODE, "1")
                .set(ADJUDICATION.OUTCOME, "PAID")
                .set(ADJUDICATION.CHARGE, new BigDecimal(charge))
                .set(ADJUDICATION.PAID, new BigDecimal(paid))
                .set(ADJUDICATION.SUM_PATIENT_SHARE, new BigDecimal("10.00"))
                .set(ADJUDICATION.REMITTED_ON, on)
                .where(ADJUDICATION.ID.eq(id))
                .execute();
        return id;
    }

    @Test
    void theMedianOfWhatThePayerAllowedForTheServiceIsExpected() {
        long denied = rows.add(Row.at("FAC-A").over("200.00").due(TODAY.plusDays(9)));
        paid.addLine(denied, "72148", "26", "200.00", "0.00", "DENIED");
        for (String amount : new String[] {"100.00", "120.00", "90.00"}) {
            long claim = paidClaim("PAYER-1", "200.00", amount, TODAY.minusMonths(2));
            paid.addLine(claim, "72148", "26", "200.00", amount, "PAID");
            paid.addShare(claim, "10.00");
        }
        long other = paidClaim("PAYER-1", "200.00", "1.00", TODAY.minusMonths(2));
        paid.addLine(other, "72148", "", "200.00", "1.00", "PAID");
        long old = paidClaim("PAYER-1", "200.00", "5.00", TODAY.minusMonths(13));
        paid.addLine(old, "72148", "26", "200.00", "5.00", "PAID");

        WorkItem item = appraised(denied);

        assertThat(prospect(item).reimbursement()).isEqualTo(Money.of("110.00"));
        assertThat(prospect(item).source())
                .isEqualTo(new Prospect.Source(WorthSource.PAYER_PROCEDURE, 3));
        assertThat(item.expectedValue()).isEqualTo(Money.of("19.50")); // 45 % of 110 less 30
        assertThat(appraisals.why(item, TODAY))
                .isEqualTo(
                        "Due in 9 days; $19.50 expected net: 45% (4 to 92%; our estimate) of $110.00"
                                + " that they usually allow (median of 3); less $30.00 of work.");
    }

    @Test
    void aPartOfALineIsWorthThatPartAndNeverMoreThanTheCharge() {
        long part = rows.add(Row.at("FAC-A").over("50.00"));
        paid.addLine(part, "97110", "", "200.00", "150.00", "PARTIALLY_DENIED");
        long small = rows.add(Row.at("FAC-A").over("60.00"));
        paid.addLine(small, "97110", "", "60.00", "0.00", "DENIED");
        for (int i = 0; i < 3; i++) {
            long claim = paidClaim("PAYER-1", "200.00", "110.00", TODAY);
            paid.addLine(claim, "97110", "", "200.00", "120.00", "PAID");
        }

        assertThat(prospect(appraised(part)).reimbursement()).isEqualTo(Money.of("30.00"));
        assertThat(prospect(appraised(small)).reimbursement()).isEqualTo(Money.of("60.00"));
    }

    @Test
    void withoutTheServiceThePayersRatioIsTakenAndWithoutThatTheOffices() {
        for (int i = 0; i < 10; i++) {
            paidClaim("PAYER-1", "100.00", "40.00", TODAY);
        }
        long known = rows.add(Row.at("FAC-A").over("300.00"));
        long strange = rows.add(Row.at("FAC-A").payer("PAYER-9").over("300.00"));

        assertThat(prospect(appraised(known)).source())
                .isEqualTo(new Prospect.Source(WorthSource.PAYER_RATIO, 10));
        assertThat(prospect(appraised(known)).reimbursement()).isEqualTo(Money.of("150.00"));
        assertThat(prospect(appraised(strange)).source())
                .isEqualTo(new Prospect.Source(WorthSource.OFFICE_RATIO, 10));
        assertThat(prospect(appraised(strange)).reimbursementWords())
                .isEqualTo("$150.00, what payers usually allow of such a charge (10 paid claims)");
    }

    @Test
    void theOfficesFeesGoBeforeWhatWasSeen() {
        long denied = rows.add(Row.at("FAC-A").over("900.00"));
        paid.addLine(denied, "97110", "GP", "900.00", "0.00", "DENIED");
        for (int i = 0; i < 3; i++) {
            long claim = paidClaim("PAYER-1", "900.00", "110.00", TODAY);
            paid.addLine(claim, "97110", "GP", "900.00", "120.00", "PAID");
        }
        Fees fees = FeesOf.database(db, WorklistOf.CLOCK);
        fees.replace(FeeFile.read(new StringReader(FEES)).fees());

        assertThat(prospect(appraised(denied)).reimbursementWords())
                .isEqualTo("$81.50 by your fee schedule");
        assertThat(fees.list())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.payer()).isEqualTo("PAYER-1");
                    assertThat(one.fees()).isEqualTo(2);
                    assertThat(one.to()).isEmpty();
                });

        fees.replace(FeeFile.read(new StringReader(FEES)).fees());
        assertThat(fees.list().getFirst().fees()).isEqualTo(2);
    }

    /** The payer by its name, as its remittances have it. */
    private static final String FEES =
            """
            payer,code,modifiers,amount,from,to
            Plan PAYER-1,97110,,$81.50,2026-01-01,
            Plan PAYER-1,97110,,70.00,2025-01-01,2025-12-31
            """;

    @Test
    void whatEndedIsLearnedAndWhatWasSupersededIsNot() {
        for (int i = 0; i < 40; i++) {
            rows.add(Row.at("FAC-A").in(i % 10 == 0 ? "UPHELD" : "OVERTURNED"));
            rows.add(Row.at("FAC-A").in("SUPERSEDED"));
        }
        long open = rows.add(Row.at("FAC-A").over("1000.00"));

        Prospect prospect = prospect(appraised(open));

        assertThat(prospect.chance().mean()).isBetween(0.8, 0.92);
        assertThat(prospect.chanceWords())
                .endsWith("36 of 40 like it won at this payer, procedure and level)");
        assertThat(appraisals.findExpected(open))
                .hasValueSatisfying(words -> assertThat(words).contains("36 of 40", "$1,000.00"));
    }

    @Test
    void aDenialThatBecameAnotherKindIsAppraisedAnew() {
        long id = rows.add(Row.at("FAC-A").over("1000.00"));
        assertThat(appraised(id).expectedValue()).isEqualTo(Money.of("420.00"));

        db.update(DENIAL)
                .set(DENIAL.CATEGORY, "SUBMISSION_ERROR")
                .set(DENIAL.ROUTE, "CORRECTED_CLAIM")
                .where(DENIAL.ID.eq(id))
                .execute();

        assertThat(appraised(id).expectedValue()).isEqualTo(Money.of("735.00"));
        assertThat(appraisals.refresh(TODAY)).isZero();
    }

    @Test
    void workThatCostsMoreThanItBringsHasANegativeValue() {
        long id = rows.add(Row.at("FAC-A").over("20.00"));

        assertThat(appraised(id).expectedValue()).isEqualTo(Money.of("-21.00"));
        assertThat(appraised(id).priority()).isEqualTo(20); // no limit is known
    }

    @Test
    void theWorklistFindsWhatIsWorthWhileAndLikely() {
        long large = rows.add(Row.at("FAC-A").over("1000.00"));
        rows.add(Row.at("FAC-A").over("100.00"));
        appraisals.refresh(TODAY);

        assertThat(listed(filtered("expectedAtLeast", "$420"), A)).containsExactly(large);
        assertThat(listed(filtered("expectedAtLeast", "420.01"), A)).isEmpty();
        assertThat(listed(filtered("chanceAtLeast", "45%"), A)).hasSize(2);
        assertThat(listed(filtered("chanceAtLeast", "46"), A)).isEmpty();
        assertThatThrownBy(() -> filtered("chanceAtLeast", "101")).isInstanceOf(RefusedQuery.class);
    }

    @Test
    void anUnsettledDenialHasNoProspect() {
        long id = rows.add(Row.at("FAC-A"));
        WorkItem item = worklist.find(id, A).orElseThrow();

        assertThat(item.prospect()).isEmpty();
        assertThat(appraisals.why(item, TODAY))
                .endsWith("; what it would bring is worked out by the next night run.");
    }
}
