package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.WorkedExample.only;
import static org.overturn.core.denial.WorkedExample.outcomes;

import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;

/**
 * Of the 16 worked examples of denial_detection.md section 11, in its words: reversals and what
 * replaces them.
 */
class WorkedCorrectionsTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

    @Test
    void e06TheReversalOfATakeBackIsNoDenialAndItsCorrectionIsOne() {
        Assessment paid =
                rules.assess(
                        claim(
                                "CLP*PT1006*1*1000*640*160*12*ICN1~ SVC*HC:29881*1000*640~"
                                        + " CAS*CO*45*200~ CAS*PR*2*160~"));
        Assessment reversal =
                rules.assess(
                        claim(
                                "CLP*PT1006*22*-1000*-640**12*ICN1~ SVC*HC:29881*-1000*-640~"
                                        + " CAS*CO*45*-200~ CAS*PR*2*-160~"));
        Assessment correction =
                rules.assess(
                        claim(
                                "CLP*PT1006*1*1000*0*0*12*ICN2~ SVC*HC:29881*1000*0~"
                                        + " CAS*CO*197*1000~"));

        assertThat(paid.outcome()).isEqualTo(ClaimOutcome.PAID);
        assertThat(reversal.outcome()).isEqualTo(ClaimOutcome.REVERSAL);
        assertThat(reversal.denials()).isEmpty();
        assertThat(reversal.issues()).isEmpty();
        assertThat(reversal.ledger().of(LedgerClass.REVERSAL_ENTRY)).isEqualTo(Money.of("-360"));
        assertThat(outcomes(reversal)).containsExactly(LineOutcome.NOT_JUDGED);
        assertThat(correction.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(only(correction).category()).isEqualTo(DenialCategory.AUTHORIZATION);
        assertThat(only(correction).amount()).isEqualTo(Money.of("1000"));
        assertThat(only(correction).route()).isEqualTo(Route.APPEAL);
    }

    @Test
    void e15TheOverturnedClaimShowsAReversalAndAPaidCorrection() {
        Assessment reversal =
                rules.assess(
                        claim(
                                "CLP*PT1001*22*-1450*0**12*PYR0001~ SVC*HC:72148*-1450*0~"
                                        + " CAS*CO*50*-1450~"));
        Assessment correction =
                rules.assess(
                        claim(
                                "CLP*PT1001*1*1450*610*0*12*PYR0001A~ SVC*HC:72148*1450*610~"
                                        + " CAS*CO*45*840~ LQ*HE*N690~"));

        assertThat(reversal.outcome()).isEqualTo(ClaimOutcome.REVERSAL);
        assertThat(reversal.denials()).isEmpty();
        assertThat(correction.outcome()).isEqualTo(ClaimOutcome.PAID);
        assertThat(correction.denials()).isEmpty();
        assertThat(correction.issues()).isEmpty();
    }
}
