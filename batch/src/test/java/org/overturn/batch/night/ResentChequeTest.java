package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.Cheque.claim;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A cheque that came in several files and is sent again as one. */
class ResentChequeTest extends OfficeOverNights {

    private static final String PLB = "PLB*1*20261231*WO:X*5~";

    @Test
    void isSkippedWhenItSaysWhatThePartsSayTogetherInWhateverOrder() throws IOException {
        Cheque cheque = new Cheque("WHOLE", "100");
        String one = claim("E1", "EI1", "50", "40");
        String two = claim("E2", "EI2", "50", "35");
        String three = claim("E3", "EI3", "50", "30");
        office.receives("e-1.835", cheque.file(one)).night();
        office.receives("e-2.835", cheque.file(two));
        office.receives("e-3.835", cheque.file(three, PLB)).night();

        NightResult night =
                office.receives("e-whole.835", cheque.file(three, one, two, PLB)).night();

        assertThat(night.refusedInput()).isFalse();
        assertThat(office.remittances("WHOLE")).last().isEqualTo("e-whole.835 SKIPPED");
        assertThat(office.claims("WHOLE")).containsExactly("E1 40.00", "E2 35.00", "E3 30.00");
        assertThat(office.issues("WHOLE"))
                .containsExactly("REMITTANCE_IN_PARTS", "REMITTANCE_SEEN_BEFORE");
        assertThat(office.message("WHOLE", "REMITTANCE_SEEN_BEFORE"))
                .contains("came before in 3 files (e-1.835, e-2.835, e-3.835)", "skipped");
        assertThat(
                        office.rows(
                                "select f.name from remittance r join remittance s on s.id ="
                                        + " r.same_as_id join remittance_file f on f.id = s.file_id"
                                        + " where r.trace_number = 'WHOLE' and r.status = 'SKIPPED'"))
                .containsExactly("e-1.835");
    }

    @Test
    void isHeldWithOneClearTextWhenAClaimSaysSomethingElse() throws IOException {
        Cheque cheque = new Cheque("OTHER", "100");
        String one = claim("O1", "OI1", "50", "40");
        office.receives("o-1.835", cheque.file(one));
        office.receives("o-2.835", cheque.file(claim("O2", "OI2", "70", "60"))).night();

        office.receives("o-whole.835", cheque.file(one, claim("O2", "OI2", "70", "55"))).night();

        assertThat(office.remittances("OTHER")).last().isEqualTo("o-whole.835 HELD");
        assertThat(office.message("OTHER", "REMITTANCE_CONFLICT"))
                .contains(
                        "came before in 2 files (o-1.835, o-2.835) with other content",
                        "Posted: 2 claims, $100.00. Held: 2 claims, $95.00.",
                        "1 changed: claim OI2",
                        "paid (CLP04) $60.00 -> $55.00")
                .doesNotContain("the same");
    }

    @Test
    void isHeldWhenOnlyItsProviderAdjustmentsDiffer() throws IOException {
        Cheque cheque = new Cheque("PLBS", "95");
        String one = claim("Q1", "QI1", "50", "40");
        String two = claim("Q2", "QI2", "70", "60");
        office.receives("q-1.835", cheque.file(one));
        office.receives("q-2.835", cheque.file(two, PLB)).night();

        office.receives("q-whole.835", cheque.file(one, two, PLB.replace("WO:X", "WO:Y"))).night();

        assertThat(office.remittances("PLBS")).last().isEqualTo("q-whole.835 HELD");
        assertThat(office.message("PLBS", "REMITTANCE_CONFLICT"))
                .contains("The claims say the same; provider adjustments (PLB) differs")
                .contains("WO X $5.00 -> WO Y $5.00");
    }

    @Test
    void namesWhatIsMissingInOneVersion() throws IOException {
        Cheque cheque = new Cheque("GONE", "40");
        String paid = claim("G1", "GI1", "50", "40");
        office.receives("g-1.835", cheque.file(paid.replace("SVC*", "REF*EA*MR-1~SVC*")));
        office.receives("g-2.835", cheque.file(paid)).night();

        assertThat(office.message("GONE", "REMITTANCE_CONFLICT"))
                .contains("references (REF) EA MR-1 -> none");
    }
}
