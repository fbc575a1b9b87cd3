package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;

/** Which class an adjustment is put into, and what that makes of its line and claim. */
class ClaimOutcomeTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

    @ParameterizedTest(name = "status {0}, charge {1}, paid {2}, {3}: {4}, {5}")
    @CsvSource({
        // cost share under each group
        "1, 100, 0, CAS*PR*1*100, PATIENT_SHARE, ZERO_PAY_NOT_DENIED",
        "1, 100, 0, CAS*PR*003*100, PATIENT_SHARE, ZERO_PAY_NOT_DENIED",
        "1, 100, 0, CAS*CO*1*100, CONTRACTUAL, ZERO_PAY_NOT_DENIED",
        "1, 100, 0, CAS*OA*1*100, PAYMENT_ADJUSTMENT, ZERO_PAY_NOT_DENIED",
        // a denial code stays one under PR
        "1, 100, 0, CAS*PR*201*100, DENIAL, FULL_DENIAL",
        "1, 100, 0, CAS*PR*50*100, DENIAL, FULL_DENIAL",
        "1, 100, 0, CAS*PI*204*100, DENIAL, FULL_DENIAL",
        // price, law, pricing notes
        "1, 100, 60, CAS*CO*45*40, CONTRACTUAL, PAID",
        "1, 100, 98, CAS*CO*253*2, CONTRACTUAL, PAID",
        "1, 100, 98, CAS*PR*45*2, CONTRACTUAL, PAID",
        "1, 100, 90, CAS*OA*A7*10, PAYMENT_ADJUSTMENT, PAID",
        "1, 100, 0, CAS*CO*42*100, SUSPECT_DENIAL, ZERO_PAY_NOT_DENIED",
        "1, 100, 0, CAS*PR*45*100, SUSPECT_DENIAL, ZERO_PAY_NOT_DENIED",
        // an earlier payer
        "1, 100, 0, CAS*OA*23*100, COB_EFFECT, ZERO_PAY_NOT_DENIED",
        "2, 100, 0, CAS*CO*23*100, COB_EFFECT, ZERO_PAY_NOT_DENIED",
        "1, 100, 0, CAS*CO*23*100, DENIAL, FULL_DENIAL",
        "1, 100, 10, CAS*CO*23*90, REDUCTION, PAID",
        // signs and zeros
        "1, 100, 110, CAS*CO*94*-10, PAYMENT_ADD_ON, PAID",
        "1, 100, 150, CAS*CO*50*-50, PAYMENT_ADD_ON, PAID",
        "1, 100, 100, CAS*CO*50*0, INFORMATIONAL, PAID",
        "1, 100, 100, CAS*CO*50*, INFORMATIONAL, PAID",
        // in doubt
        "1, 100, 60, CAS*CO*59*40, REDUCTION, PAID",
        "1, 100, 0, CAS*CO*59*100, DENIAL, FULL_DENIAL",
        "1, 100, 0, CAS*PR*OON*100, DENIAL, FULL_DENIAL",
        "1, 100, 50, CAS*PR*OON*50, REDUCTION, PAID",
        "1, 100, 0, CAS*CO*N130*100, DENIAL, FULL_DENIAL",
        // statuses
        "22, -100, 0, CAS*CO*50*-100, REVERSAL_ENTRY, REVERSAL",
        "22, -100, 0, CAS*CO*50*0, REVERSAL_ENTRY, REVERSAL",
        "25, 100, 0, CAS*OA*101*100, PREDETERMINATION, PREDETERMINATION",
        "25, 100, 0, CAS*CO*50*100, PREDETERMINATION, PREDETERMINATION",
        "23, 100, 0, CAS*CO*109*100, DENIAL, FORWARDED_NOT_OURS",
        "1, 100, 0, CAS*CR*50*100, REVERSAL_ENTRY, ZERO_PAY_NOT_DENIED",
        "4, 100, 0, CAS*CO*45*100, DENIAL, FULL_DENIAL",
        "4, 100, 0, CAS*PR*1*100, PATIENT_SHARE, ZERO_PAY_NOT_DENIED",
        "4, 100, 0, CAS*OA*A7*100, PAYMENT_ADJUSTMENT, FULL_DENIAL",
        "4, 100, 0, CAS*OA*23*100, COB_EFFECT, ZERO_PAY_NOT_DENIED",
        "4, 0.01, 0, CAS*CO*246*0.01, INFORMATIONAL, ZERO_PAY_NOT_DENIED",
        "4, 100, 60, CAS*CO*45*40, CONTRACTUAL, PAID",
        // held back
        "1, 100, 0, CAS*CO*257*100, PENDED, PENDED",
        "1, 100, 40, CAS*CO*133*60, PENDED, PAID",
        // capitation, and Medicare's other meaning of it
        "1, 100, 0, CAS*CO*24*100, CONTRACTUAL, ZERO_PAY_NOT_DENIED"
    })
    void anAdjustmentHasOneClassAndTheClaimOneOutcome(
            String status,
            String charge,
            String paid,
            String cas,
            LedgerClass ledgerClass,
            ClaimOutcome outcome) {
        Assessment assessment = rules.assess(lineOf(status, charge, paid, cas));

        assertThat(assessment.lines().getFirst().classes()).containsExactly(ledgerClass);
        assertThat(assessment.outcome()).isEqualTo(outcome);
        assertThat(assessment.denials()).hasSize(ledgerClass == LedgerClass.DENIAL ? 1 : 0);
    }

    @Test
    void anotherDenialOfTheLineExplainsACodeInDoubtInEitherOrder() {
        Assessment before = rules.assess(lineOf("1", "9", "0", "CAS*CO*59*4*1*50*5~"));
        Assessment after = rules.assess(lineOf("1", "9", "0", "CAS*CO*50*5*1*59*4~"));

        assertThat(before.lines().getFirst().classes())
                .containsExactly(LedgerClass.REDUCTION, LedgerClass.DENIAL);
        assertThat(after.lines().getFirst().classes())
                .containsExactly(LedgerClass.DENIAL, LedgerClass.REDUCTION);
    }

    @Test
    void capitationExplainsAZeroUnlessMedicareMeansAnotherPlan() {
        String line = "~ SVC*HC:99213*9*0~ CAS*CO*24*9~";

        Assessment plan = rules.assess(claim("CLP*A1*1*9*0**HM*ICN" + line));
        Assessment medicare = rules.assess(claim("CLP*A1*1*9*0**MB*ICN" + line));

        assertThat(plan.zeroPayReason()).contains("CAPITATION");
        assertThat(plan.denials()).isEmpty();
        assertThat(medicare.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(medicare.denials().getFirst().route()).isEqualTo(Route.OTHER_PAYER);
    }

    @Test
    void status4WithoutAnyAdjustmentIsAFullDenialForAPerson() {
        Assessment assessment = rules.assess(claim("CLP*A1*4*1000*0**12*ICN~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(assessment.needsReview()).isTrue();
        assertThat(assessment.denials()).isEmpty();
        assertThat(assessment.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.CLAIM_OUT_OF_BALANCE);
    }

    @Test
    void status4WithTheWholeChargeUnpricedIsTakenForEligibility() {
        Assessment assessment = rules.assess(lineOf("4", "90", "0", "CAS*CO*45*90~"));

        assertThat(assessment.needsReview()).isTrue();
        assertThat(assessment.denials().getFirst().category())
                .isEqualTo(DenialCategory.ELIGIBILITY);
        assertThat(assessment.denials().getFirst().route()).isEqualTo(Route.CORRECTED_CLAIM);
    }

    @Test
    void status4WithAPlainDenialNeedsNoReview() {
        assertThat(rules.assess(lineOf("4", "90", "0", "CAS*CO*45*40*1*50*50~")).needsReview())
                .isFalse();
        assertThat(rules.assess(lineOf("4", "90", "50", "CAS*CO*50*40~")).needsReview()).isTrue();
        assertThat(rules.assess(lineOf("4", "90", "0", "CAS*PR*1*90~")).needsReview()).isTrue();
    }

    @Test
    void aClaimLevelDenialOfTheWholeChargeDeniesLinesThatSayNothing() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*A1*1*30*0**12*ICN~ CAS*CO*29*30~ SVC*HC:99213*10*0~"
                                        + " SVC*HC:99214*20*0~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(assessment.lines())
                .extracting(Assessment.Line::outcome)
                .containsExactly(LineOutcome.DENIED, LineOutcome.DENIED);
        assertThat(assessment.denials()).hasSize(1);
        assertThat(assessment.denials().getFirst().amount()).isEqualTo(Money.of("30"));
    }

    @Test
    void aReportingLineDoesNotMakeADenialPartial() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*A1*1*100.01*0**MB*ICN~ SVC*HC:99213*100*0~ CAS*CO*50*100~"
                                        + " SVC*HC:G8427*.01*0~ CAS*CO*246*.01~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
    }

    @Test
    void aPendedLineBesideADeniedOneLeavesAPartialDenial() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*A1*1*30*0**12*ICN~ SVC*HC:99213*10*0~ CAS*CO*50*10~"
                                        + " SVC*HC:99214*20*0~ CAS*OA*133*20~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PARTIAL_DENIAL);
        assertThat(assessment.lines().get(1).outcome()).isEqualTo(LineOutcome.PENDED);
    }

    @ParameterizedTest(name = "status {0} is forwarded: {1}")
    @CsvSource({"19, true", "20, true", "21, true", "1, false", "23, false"})
    void crossoverIsSaid(String status, boolean forwarded) {
        assertThat(rules.assess(lineOf(status, "9", "9", "")).forwarded()).isEqualTo(forwarded);
    }

    @Test
    void twoReasonsOfOneSegmentAreTwoDenials() {
        Assessment assessment = rules.assess(lineOf("1", "9", "0", "CAS*CO*50*5**197*4~"));

        assertThat(assessment.denials())
                .extracting(DenialFinding::reason)
                .containsExactly("50", "197");
    }
}
