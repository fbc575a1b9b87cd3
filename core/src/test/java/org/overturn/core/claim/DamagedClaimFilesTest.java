package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.IssueCode;

/** Files that are cut off, joined or spoilt. */
class DamagedClaimFilesTest {

    @Test
    void aFileCutAnywhereYieldsNoWholeTransaction() {
        String file = Sent.claims(Sent.CLAIM);
        int body = file.indexOf("BHT*");
        int trailer = file.indexOf("SE*");
        for (int length = body; length <= trailer; length += 7) {
            ClaimReading reading = ClaimReading.of(file.substring(0, length));
            assertThat(reading.ends())
                    .as("cut at byte %d", length)
                    .extracting(ClaimTransactionEnd::complete)
                    .containsOnly(false);
            assertThat(reading.codes()).contains(IssueCode.CLAIMS_CUT_OFF);
        }
    }

    @Test
    void aFileJoinedToACutOneIsReadWhole() {
        String whole = Sent.claims(Sent.CLAIM);
        String cut = whole.substring(0, whole.indexOf("LX*2"));

        assertThat(ClaimReading.of(cut + whole).ends())
                .extracting(ClaimTransactionEnd::complete)
                .containsExactly(false, true);
    }

    @Test
    void aTransactionWithoutItsTrailerIsWholeWhenTheGroupGoesOn() {
        String file = Sent.claims(Sent.CLAIM).replaceAll("SE\\*[0-9]+\\*0001~", "");

        assertThat(ClaimReading.of(file).ends().getFirst().complete()).isTrue();
        assertThat(ClaimReading.of(file).codes()).containsExactly(IssueCode.SEGMENT_COUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLM*ACC-1*300|CLM*ACC-1*3OO",
                "DTP*472*D8*20251201|DTP*472*D8*2025-13-45",
                "SV1*HC:97110*100|SV1*HC:97110*ONE"
            })
    void whatCantBeReadIsSaidWithItsPlace(String change) {
        String from = change.substring(0, change.indexOf('|'));
        String file = Sent.claims(Sent.CLAIM).replace(from, change.substring(from.length() + 1));
        ClaimReading reading = ClaimReading.of(file);

        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.codes()).contains(IssueCode.CLAIM_VALUE_UNREADABLE);
        assertThat(reading.issues().getFirst().offset()).isPresent();
        assertThat(reading.issues().getFirst().message()).doesNotContain("3OO", "ONE", "45");
    }

    /** A law: whatever happens to the bytes, the reader ends, and what it tells is in the file. */
    @Test
    void noMutationMakesTheReaderThrowOrTellOfBytesThatAreNotThere() {
        byte[] file =
                (Sent.claims(Sent.CLAIM, Sent.CLAIM)
                                + Sent.acknowledgment(Sent.accepted("A"), Sent.rejected("B"))
                                + Sent.syntax("R"))
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = file.clone();
            for (int i = 0; i < 1 + seed % 9; i++) {
                mutated[random.nextInt(mutated.length)] =
                        random.nextBoolean()
                                ? (byte) "*~:^\n I0".charAt(random.nextInt(8))
                                : (byte) random.nextInt(256);
            }
            ClaimReading reading = ClaimReading.of(mutated);
            assertThat(reading.ends()).as("seed %d", seed).hasSameSizeAs(reading.transactions());
            for (SubmittedClaim claim : reading.claims()) {
                assertThat(reading.text(claim.ranges().claim()))
                        .as("seed %d", seed)
                        .matches(Pattern.compile("(?s)CLM.*", Pattern.CASE_INSENSITIVE));
            }
            for (Acknowledgment one : reading.statements()) {
                assertThat(one.at().end()).as("seed %d", seed).isBetween(1L, (long) file.length);
            }
        }
    }
}
