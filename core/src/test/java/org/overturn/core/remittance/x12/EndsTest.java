package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.x12.SegmentTokenizer;

/** When a transaction counts as whole, and what its content hash depends on. */
class EndsTest {

    private static final String FILE =
            Era.file(Era.transaction("0001", Era.CLAIM, Era.CLAIM))
                    .replace("BPR*I*80", "BPR*I*160");

    @Test
    void callsEveryFileTruncatedThatIsCutBeforeItsClaimsBalance() {
        int balanced = FILE.lastIndexOf("~REF*6R");
        for (int length = FILE.indexOf("BPR") + 1; length < balanced; length++) {
            Reading reading = Reading.of(FILE.substring(0, length));

            assertThat(reading.transaction().end().complete()).as("cut at %d", length).isFalse();
            assertThat(reading.codes()).as("cut at %d", length).contains(IssueCode.TRUNCATED);
        }
    }

    @Test
    void callsNoFileWholeThatLinesAreMissingFrom() {
        String lines = Era.file().replace("~", "\n");
        for (int length = lines.indexOf("BPR"); length < lines.indexOf("CAS*PR"); length++) {
            Reading reading = Reading.of(lines.substring(0, length));

            assertThat(reading.transactions())
                    .as("cut at %d", length)
                    .allMatch(t -> !t.end().complete());
        }
    }

    /**
     * Claims that pay nothing may have followed: the sums of those that are there prove nothing.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n"})
    void callsABalancedRemittanceTruncatedThatNothingFollows(String end) {
        String denied = Era.CLAIM.replace("*80*", "*0*").replace("CO*45*15", "CO*50*95");
        String head = Era.ISA + Era.GS + "ST*835*1~" + Era.HEADER + Era.CLAIM;

        for (String cut : List.of(head, head + denied, head.replace("~", "~\n"))) {
            for (String file : List.of(cut + end, cut + end + Era.file())) {
                Reading reading = Reading.of(file);

                assertThat(reading.transactions().getFirst().end().complete()).isFalse();
                assertThat(reading.codes()).contains(IssueCode.TRUNCATED);
            }
        }
    }

    @Test
    void callsARemittanceOfDenialsTruncatedThatIsCutBetweenClaims() {
        String denied = Era.CLAIM.replace("*80*", "*0*").replace("CO*45*15", "CO*50*95");
        String whole = Era.transaction("1", denied, denied, denied).replace("I*80", "I*0");
        String cut = whole.substring(0, whole.lastIndexOf("CLP"));

        assertThat(Reading.of(Era.ISA + Era.GS + cut).codes()).containsExactly(IssueCode.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GE*1*7~", "IEA*1*000000101~"})
    void acceptsABalancedRemittanceWithoutItsTrailer(String next) {
        String cut = Era.ISA + Era.GS + "ST*835*1~" + Era.HEADER + Era.CLAIM + next;
        Reading reading = Reading.of(cut);

        assertThat(reading.transaction().end().complete()).isTrue();
        assertThat(reading.codes()).contains(IssueCode.MISSING_SEGMENT);
    }

    @Test
    void acceptsABalancedRemittanceThatTheNextOneEnds() {
        String cut = "ST*835*1~" + Era.HEADER + Era.CLAIM;
        Reading reading = Reading.of(cut + Era.transaction("2", Era.CLAIM));

        assertThat(reading.transactions())
                .extracting(t -> t.end().complete())
                .containsExactly(true, true);
    }

    @Test
    void callsNoRemittanceWholeThatIsCutBeforeTheNextFile() {
        String first = Era.file();
        for (int length = first.indexOf("BPR"); length < first.indexOf("SE*"); length++) {
            String cut = first.substring(0, length);
            boolean balanced = Reading.of(cut).transaction().end().complete();

            Reading reading = Reading.of(cut + Era.file(Era.transaction("2", Era.CLAIM)));

            assertThat(reading.transactions().getFirst().end().complete())
                    .as("cut at %d", length)
                    .isEqualTo(balanced);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ST*83*2~", "ST*837*2~"})
    void tellsOfARemittanceWhoseBeginningIsLost(String beginning) {
        String lost = Era.transaction("2", Era.CLAIM).replace("ST*835*2~", beginning);
        Reading reading = Reading.of(Era.file(Era.transaction("1", Era.CLAIM), lost));

        assertThat(reading.transactions()).hasSize(1);
        assertThat(reading.codes()).contains(IssueCode.TRANSACTION_SET_ASIDE);
    }

    @Test
    void setsAnStWithoutARemittanceAsideAndReadsTheOneThatFollows() {
        String doubled = Era.file().replace("ST*835*0001~", "ST*835*0001~ST*835*0001~");
        Reading reading = Reading.of(doubled);

        assertThat(reading.transactions())
                .extracting(t -> t.end().complete())
                .containsExactly(false, true);
        assertThat(reading.transactions().getLast().claims()).hasSize(1);
        assertThat(reading.codes()).containsExactly(IssueCode.TRUNCATED, IssueCode.SEGMENT_COUNT);
    }

    @Test
    void setsAsideARemittanceWithASegmentThatNeverEnds() {
        String endless = "NTE*ADD*" + "x".repeat(SegmentTokenizer.LONGEST * 3) + "~";
        Reading reading =
                Reading.of(
                        Era.file(
                                Era.transaction("1", Era.CLAIM, endless),
                                Era.transaction("2", Era.CLAIM)));

        assertThat(reading.transactions())
                .extracting(t -> t.end().complete())
                .containsExactly(false, true);
        assertThat(reading.codes()).contains(IssueCode.TRANSACTION_SET_ASIDE);
    }

    @Test
    void hashesTheSameContentAlikeInAnotherEnvelope() {
        String again =
                Era.file(Era.transaction("9876", Era.CLAIM))
                        .replace("000000101", "000000999")
                        .replace('*', '|')
                        .replace(':', '>')
                        .replace("~", "\r\n")
                        .replace("SE|29", "SE|17");

        assertThat(hash(again)).isEqualTo(hash(Era.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACC-1", "N130", "99213:25", "20260105", "EFT-77"})
    void hashesOtherContentOtherwise(String changed) {
        assertThat(hash(Era.file().replace(changed, "1"))).isNotEqualTo(hash(Era.file()));
    }

    private static String hash(String file) {
        return Reading.of(file).transaction().end().contentHash();
    }
}
