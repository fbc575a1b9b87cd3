package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;
import static org.overturn.core.denial.WorkedExample.outcomes;

import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;

/** Of the 16 worked examples of denial_detection.md section 11, in its words: those without one. */
class WorkedZeroPaysTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

    @Test
    void e03ADeductibleIsNoDenial() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*PT1003*1*220*0*130*12*PYR0003~ SVC*HC:99213*220*0~"
                                        + " CAS*CO*45*90~ CAS*PR*1*130~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.ZERO_PAY_NOT_DENIED);
        assertThat(assessment.zeroPayReason()).contains("DEDUCTIBLE");
        assertThat(assessment.denials()).isEmpty();
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.PATIENT_SHARE_ONLY);
    }

    @Test
    void e04ASecondaryWithNothingLeft() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*PT1004*2*300*0*0*MC*PYR0004~ SVC*HC:99214*300*0~"
                                        + " CAS*OA*23*300~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.ZERO_PAY_NOT_DENIED);
        assertThat(assessment.zeroPayReason()).contains("COB");
        assertThat(assessment.denials()).isEmpty();
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.COB_ZERO);
    }

    @Test
    void e08APendedLine() {
        Assessment assessment = rules.assess(lineOf("1", "500", "0", "CAS*OA*133*500~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PENDED);
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.PENDED);
        assertThat(assessment.denials()).isEmpty();
        assertThat(assessment.ledger().of(LedgerClass.PENDED)).isEqualTo(Money.of("500"));
    }

    @Test
    void e10AContractualAmountEqualToTheWholeChargeIsSuspect() {
        Assessment assessment = rules.assess(lineOf("1", "800", "0", "CAS*CO*45*800~"));

        assertThat(assessment.lines().getFirst().classes())
                .containsExactly(LedgerClass.SUSPECT_DENIAL);
        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.ZERO_PAY_NOT_DENIED);
        assertThat(assessment.denials()).isEmpty();
        assertThat(assessment.needsReview()).isTrue();
    }

    @Test
    void e11AReportingCodeIsInformational() {
        Assessment assessment = rules.assess(lineOf("1", "0.01", "0", "CAS*CO*246*0.01~"));

        assertThat(outcomes(assessment)).containsExactly(LineOutcome.INFORMATIONAL);
        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.ZERO_PAY_NOT_DENIED);
        assertThat(assessment.zeroPayReason()).contains("INFORMATIONAL");
        assertThat(assessment.denials()).isEmpty();
    }

    @Test
    void e13NoSurprisesIsPaidAndEligibleForDispute() {
        Assessment assessment =
                rules.assess(
                        lineOf(
                                "1",
                                "1800",
                                "410",
                                "CAS*CO*45*1190~ CAS*PR*2*200~ LQ*HE*N877~ LQ*HE*N864~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PAID);
        assertThat(assessment.nsaEligible()).isTrue();
        assertThat(assessment.denials()).isEmpty();
        assertThat(rules.assess(lineOf("1", "1", "1", "")).nsaEligible()).isFalse();
    }
}
