package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.claim.x12.X12ClaimReader;

/** Where in its file a claim and each fact of it lies. */
class ClaimBytesTest {

    @Test
    void eachFactLeadsToItsBytes() {
        ClaimReading reading = ClaimReading.of(Sent.claims(Sent.CLAIM));
        SubmittedClaim claim = reading.claim();

        assertThat(reading.text(claim.ranges().claim())).isEqualTo(Sent.CLAIM);
        assertThat(reading.text(claim.ranges().provider())).isEqualTo(Sent.PROVIDER);
        assertThat(reading.text(claim.ranges().subscriber())).isEqualTo(Sent.SUBSCRIBER);
        assertThat(reading.text(claim.ranges().patient())).isEqualTo(Sent.PATIENT);
        assertThat(reading.text(claim.lines().getLast().at())).startsWith("LX*2~SV1");
        assertThat(reading.text(claim.diagnoses().getFirst().at())).startsWith("HI*ABK");
        assertThat(reading.text(claim.references().getFirst().at())).isEqualTo("REF*G1*AUTH-5~");
        assertThat(reading.text(claim.attachments().getFirst().at())).startsWith("PWK*OB");
        assertThat(reading.text(claim.otherPayers().getFirst().at()))
                .startsWith("SBR*S")
                .endsWith("ICN~");
    }

    /** Claims of one subscriber lie apart from their loops; each must be read alone. */
    @Test
    void aClaimReadAgainFromItsBytesIsTheSame() throws IOException {
        String second = Sent.CLAIM.replace("ACC-1", "ACC-2").replace("M75111", "M75112");
        String wrapped = Sent.claims(Sent.CLAIM, second).replaceAll("(?s).{80}", "$0\r\n");
        for (String text : List.of(Sent.claims(Sent.CLAIM, second), wrapped)) {
            ClaimReading reading = ClaimReading.of(text);
            assertThat(reading.claims()).hasSize(2);
            for (SubmittedClaim claim : reading.claims()) {
                assertThat(
                                X12ClaimReader.readClaim(
                                        reading::bytes,
                                        reading.transactions().getFirst().envelope().delimiters(),
                                        claim.ordinal(),
                                        claim.ranges()))
                        .isEqualTo(claim);
            }
        }
    }

    @Test
    void theContentHashIsOfTheClaimNotOfItsEnvelope() {
        String plain = Sent.claims(Sent.CLAIM);
        String other =
                plain.replace("BATCH-1", "CH-99")
                        .replace("*0001", "*0042")
                        .replace('*', '|')
                        .replace(':', '>')
                        .replace("~", "~\n");
        String changed = plain.replace("REF*6R*L-2", "REF*6R*L-3");

        String hash = ClaimReading.of(plain).claim().contentHash();
        assertThat(ClaimReading.of(other).claim().contentHash()).isEqualTo(hash);
        assertThat(ClaimReading.of(changed).claim().contentHash()).isNotEqualTo(hash);
    }
}
