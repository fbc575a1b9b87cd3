package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.issue.IssueCode;

/** Remittances that are read, and about which somebody has to be told. */
class OddRemittancesTest {

    @TempDir private Path folder;

    @Test
    void aPaymentBelowZeroIsSaidAlthoughItBalances() throws IOException {
        try (Office office = new Office(folder)) {
            office.receives(
                    "below.835",
                    SmallRemittance.of(
                            "P", "T1", "-60", "CLP*PT1*22*-100*-60*0*12*C1~CAS*CO*45*-40~"));
            office.night();

            assertThat(office.issues("T1")).isEmpty();
            assertThat(office.message("T1", IssueCode.PAYMENT_NEGATIVE.name()))
                    .contains("Remittance T1 pays -$60.00");
        }
    }

    @Test
    void twoPatientsOfOneNumberAreToldApart() throws IOException {
        try (Office office = new Office(folder)) {
            office.receives("one.835", SmallRemittance.of("P", "T1", "0", claim("DOE*JANE", "W1")))
                    .receives(
                            "two.835", SmallRemittance.of("P", "T2", "0", claim("ROE*JOHN", "W2")));
            office.night();

            Said said = Said.by("show", "PT1", "--data", office.folders().data().toString());

            assertThat(said.out().replaceAll("\\s+", " "))
                    .contains("DOE, JANE and ROE, JOHN")
                    .contains("2 patients have this number: each adjudication says whose it is.")
                    .containsSubsequence("ADJUDICATION 1", "Patient", "ADJUDICATION 2", "Patient");
        }
    }

    private static String claim(String name, String member) {
        return ("CLP*PT1*1*100*0*0*12*C" + member + "~NM1*QC*1*" + name + "****MI*" + member)
                + "~SVC*HC:99213*100*0~DTM*472*20260901~CAS*CO*50*100~";
    }
}
