package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.Cheque.claim;
import static org.overturn.batch.night.Cheque.denied;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which remittance that looks like a posted one is posted too, skipped or held. */
class IdentityTest extends OfficeOverNights {

    @Test
    void aCorrectedVersionIsHeldAndBothVersionsAreTold() throws IOException {
        Cheque cheque = new Cheque("CORR", "100");
        String same = claim("C1", "CI1", "50", "40");
        office.receives("c-1.835", cheque.file(same, claim("C2", "CI2", "90", "60"))).night();
        NightResult night =
                office.receives("c-2.835", cheque.file(same, claim("C2", "CI2", "90", "45")))
                        .night();

        assertThat(night.refusedInput()).isTrue();
        assertThat(office.claims("CORR")).containsExactly("C1 40.00", "C2 60.00");
        assertThat(office.message("CORR", "REMITTANCE_CONFLICT"))
                .contains(
                        "came before in c-1.835",
                        "Posted: 2 claims, $100.00. Held: 2 claims, $85.00.",
                        "1 changed: claim CI2",
                        "paid (CLP04) $60.00 -> $45.00");
    }

    /** Short of the payment, its changed claims would look like a further part. */
    @Test
    void aCorrectedPartOfAnIncompleteChequeIsHeldThoughItWouldComplete() throws IOException {
        Cheque cheque = new Cheque("HALF", "100");
        office.receives("h-1.835", cheque.file(claim("H1", "HI1", "80", "60"))).night();
        office.receives("h-2.835", cheque.file(claim("H1", "HI1", "80", "40")));
        office.receives("h-3.835", cheque.file(claim("H1", "HI9", "80", "40"))).night();

        assertThat(office.remittances("HALF"))
                .containsExactly("h-1.835 STORED", "h-2.835 HELD", "h-3.835 HELD");
        assertThat(office.claims("HALF")).containsExactly("H1 60.00");
    }

    @Test
    void aTraceNumberUsedAgainForNothingPaidPostsBothUnlessAClaimComesTwice() throws IOException {
        Cheque none = new Cheque("NON", "0");
        office.receives("z-1.835", none.file(denied("Z1", "ZI1", "50")));
        office.receives("z-2.835", none.file(denied("Z2", "ZI2", "60")));
        office.receives("z-3.835", none.file(denied("Z2", "ZI2", "61"))).night();

        assertThat(office.remittances("NON"))
                .containsExactly("z-1.835 STORED", "z-2.835 STORED", "z-3.835 HELD");
        assertThat(office.claims("NON")).containsExactly("Z1 0.00", "Z2 0.00");
        assertThat(office.issues("NON")).containsExactly("REMITTANCE_CONFLICT");
    }

    @Test
    void theSameRemittanceWithAnotherComponentSeparatorDeclaredIsSkipped() throws IOException {
        String file = new Cheque("WRAP", "40").file(claim("W1", "WI1", "50", "40"));
        office.receives("w-1.835", file).night();
        office.receives("w-2.835", file.replace("*P*:~", "*P*>~").replace("~", "~\n")).night();

        assertThat(office.remittances("WRAP")).containsExactly("w-1.835 STORED", "w-2.835 SKIPPED");
        assertThat(office.issues("WRAP")).containsExactly("REMITTANCE_SEEN_BEFORE");
    }
}
