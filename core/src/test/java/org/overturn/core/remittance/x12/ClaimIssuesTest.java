package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.x12.IssueLog;

/** What is told of header and claims that are damaged or lack a part. */
class ClaimIssuesTest {

    @Test
    void saysWhereNoAmountStandsAndCountsZero() {
        Reading reading = Reading.of(Era.file().replace("CAS*PR*3*3~", "CAS*PR*3*three~"));
        Adjustment adjustment = reading.claim().lines().getFirst().adjustments().getLast();
        Issue issue = reading.issues().getFirst();

        assertThat(adjustment.reason()).isEqualTo("3");
        assertThat(adjustment.amount()).isEmpty();
        assertThat(issue.code()).isEqualTo(IssueCode.NOT_AN_AMOUNT);
        assertThat(issue.segment()).contains("CAS");
        assertThat(reading.text(issue.offset().orElseThrow(), 8)).isEqualTo("CAS*PR*3");
        assertThat(reading.claim().difference()).isEqualTo(Money.of("3"));
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "100.005, is \"100.005\": an amount with more than two decimals.",
                "-.1234, is \"-.1234\": an amount with more than two decimals.",
                "``, is empty.",
                "1e9, is \"1e9\".",
                "`1,250.75`, `is \"1,250.75\".`",
                "123456789012345678901234567890, is \"12345678901234567890\".",
                "three, `is other text, 5 characters long.`",
                "1\u00072, `is other text, 3 characters long.`",
                "111-22-3333, `is other text, 11 characters long.`"
            })
    void tellsWhatStandsWhereAnAmountShouldWithoutNamingAPerson(String sent, String told) {
        Reading reading = Reading.of(Era.file().replace("CAS*PR*3*3~", "CAS*PR*3*" + sent + "~"));
        Issue issue = reading.issues().getFirst();

        assertThat(issue.message()).startsWith("CAS03").endsWith(told);
        assertThat(issue.subject()).contains("claim " + reading.claim().payerClaimNumber());
        assertThat(reading.claim().lines().getFirst().adjustments()).hasSize(3);
    }

    @Test
    void saysWhereNoDateStandsAndKeepsTheTextOfThePaymentDate() {
        Reading reading =
                Reading.of(
                        Era.file()
                                .replace("*20260105~", "*20990080~")
                                .replace("232*20251201", "232*2025"));

        assertThat(reading.codes()).containsExactly(IssueCode.NOT_A_DATE, IssueCode.NOT_A_DATE);
        assertThat(reading.transaction().header().payment().date()).isEqualTo("20990080");
        assertThat(reading.transaction().header().payment().paidOn()).isEmpty();
        assertThat(reading.claim().statementFrom()).isEmpty();
    }

    @Test
    void aRangeThatIsNoneIsReported() {
        String claim = Era.CLAIM.replace("DTM*472*20251201", "DTM*472****RD8*20251201-2025120");

        assertThat(Reading.of(Era.file(Era.transaction("1", claim))).codes())
                .containsExactly(IssueCode.NOT_A_DATE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CAS*PR*3*3~REF, CAS*PR*3*3REF, false",
        "REF*0K*POLICY-7~AMT, REF*0K*POLICY-7AMT, true"
    })
    void aSegmentThatRanIntoTheOneBeforeIsReported(String right, String wrong, boolean seen) {
        String claim = Era.CLAIM.replace(right, wrong);

        Reading reading = Reading.of(Era.file(Era.transaction("1", claim)));

        assertThat(claim).contains(wrong);
        assertThat(reading.codes().contains(IssueCode.TERMINATOR_MISSING)).isEqualTo(seen);
        assertThat(reading.codes().contains(IssueCode.NOT_AN_AMOUNT)).isNotEqualTo(seen);
    }

    @Test
    void namesAnUnknownSegmentOnceAndReadsOn() {
        Reading reading =
                Reading.of(Era.file().replace("REF*", "ZZ9*X~REF*").replace("SE*29", "SE*33"));

        assertThat(reading.codes())
                .containsOnlyOnce(IssueCode.UNKNOWN_SEGMENT)
                .contains(IssueCode.SEGMENT_COUNT);
        assertThat(reading.claim().references()).hasSize(1);
    }

    @Test
    void saysWhichRequiredPartsAreMissing() {
        Reading reading = Reading.of("ST*835*1~CLP*A*1*10*0~CAS*CO*50*10~SE*4*1~");

        assertThat(reading.issues())
                .extracting(Issue::code)
                .containsOnly(IssueCode.MISSING_SEGMENT)
                .hasSize(4);
        assertThat(reading.transaction().header().payment().amount()).isEqualTo(Optional.empty());
        assertThat(reading.claim().difference().isZero()).isTrue();
    }

    @Test
    void saysThatMoneyStandsOutsideAnyClaim() {
        Reading reading = Reading.of(Era.file().replace("LX*1~", "LX*1~CAS*CO*45*9~"));

        assertThat(reading.codes()).contains(IssueCode.MISSING_SEGMENT);
    }

    @Test
    void listsNoMoreThanAFewHundredIssuesOfAKind() {
        String bad = "CAS*CO*45*x~".repeat(5_000);
        Reading reading = Reading.of(Era.file(Era.transaction("1", Era.CLAIM, bad)));

        assertThat(reading.issues()).hasSize(IssueLog.MOST);
        assertThat(reading.issues().getLast().message()).contains("more of this kind");
    }

    @Test
    void neverTellsPatientDataInAnIssue() {
        byte[] file =
                Era.file(
                                Era.transaction(
                                        "1",
                                        Era.CLAIM
                                                .replace("*100*", "*MARSH*")
                                                .replace("20251201", "MARSH")))
                        .getBytes(StandardCharsets.US_ASCII);

        assertThat(Reading.of(file).issues())
                .isNotEmpty()
                .noneMatch(i -> i.toString().contains("MARSH"));
    }
}
