package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interchanges, groups and transactions that claims come in. */
class ClaimEnvelopesTest {

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\r\n", "|", "\n"})
    void envelopesMayBeOddOrMissing(String terminator) {
        String file = Sent.claims(Sent.CLAIM).replace("~", terminator);
        String bare = file.substring(file.indexOf("ST*837"), file.indexOf("GE*"));

        assertThat(ClaimReading.of(file).claim().diagnoses()).hasSize(2);
        assertThat(ClaimReading.of("mail header\n\n" + file).claims()).hasSize(1);
        assertThat(ClaimReading.of(bare).claims()).hasSize(1);
    }

    @Test
    void severalTransactionsGroupsAndInterchangesAreRead() {
        String two =
                Sent.file(
                        "HC",
                        "005010X222A1",
                        Sent.transaction("0001", "B1", Sent.CLAIM),
                        Sent.transaction("0002", "B2", Sent.CLAIM, Sent.CLAIM));
        ClaimReading reading = ClaimReading.of(two + Sent.acknowledgment(Sent.accepted("ACC-1")));

        assertThat(reading.transactions())
                .extracting(ClaimTransaction::reference)
                .containsExactly("B1", "B2", "CA-1");
        assertThat(reading.claims()).hasSize(3);
        assertThat(reading.statements()).hasSize(3);
        assertThat(reading.ends()).extracting(ClaimTransactionEnd::complete).containsOnly(true);
    }

    @Test
    void remittancesInTheSameInterchangeArePassedOverInSilence() {
        String mixed =
                Sent.file(
                        "HC",
                        "005010X222A1",
                        "ST*835*0001~BPR*I*0~CLP*X*4*1*0~SE*4*0001~",
                        Sent.transaction("0002", "B", Sent.CLAIM));

        assertThat(ClaimReading.of(mixed).claims()).hasSize(1);
        assertThat(ClaimReading.of(mixed).issues()).isEmpty();
    }
}
