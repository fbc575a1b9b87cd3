package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;
import static org.overturn.core.denial.WorkedExample.only;
import static org.overturn.core.denial.WorkedExample.outcomes;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remark;

/**
 * Of the 16 worked examples of denial_detection.md section 11, in its words: those with a denial.
 */
class WorkedDenialsTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

    @Test
    void e01AFullClinicalDenialWithStatus1() {
        Adjudication claim =
                claim(
                        """
                        CLP*PT1001*1*1450*0*0*12*PYR0001*22*1~ NM1*QC*1*DOE*JANE****MI*W123~
                        DTM*050*20260910~ SVC*HC:72148*1450*0**0**1~ DTM*472*20260901~
                        CAS*CO*50*1450~ REF*6R*1~ REF*0K*IMG-12~ LQ*HE*N661~ LQ*HE*N1~
                        """);

        Assessment assessment = rules.assess(claim);

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.DENIED);
        assertThat(assessment.needsReview()).isFalse();
        assertThat(assessment.issues()).isEmpty();
        DenialFinding denial = only(assessment);
        assertThat(denial.amount()).isEqualTo(Money.of("1450"));
        assertThat(denial.category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
        assertThat(denial.liability()).isEqualTo(Liability.PROVIDER);
        assertThat(denial.appealRight()).isEqualTo(AppealRight.OFFERED);
        assertThat(denial.route()).isEqualTo(Route.APPEAL);
        assertThat(denial.remarks()).extracting(Remark::code).containsExactly("N661", "N1");
        assertThat(denial.line()).isEqualTo(1);
    }

    @Test
    void e02APartialDenial() {
        Assessment assessment =
                rules.assess(
                        claim(
                                """
                                CLP*PT1002*1*500*168*42*12*PYR0002~
                                SVC*HC:99214:25*300*168~ CAS*CO*45*90~ CAS*PR*2*42~
                                SVC*HC:11042*200*0~ CAS*CO*97*200~ LQ*HE*M15~
                                """));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PARTIAL_DENIAL);
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.PAID, LineOutcome.DENIED);
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.BUNDLING);
        assertThat(only(assessment).amount()).isEqualTo(Money.of("200"));
        assertThat(only(assessment).line()).isEqualTo(2);
        assertThat(assessment.ledger().of(LedgerClass.CONTRACTUAL)).isEqualTo(Money.of("90"));
        assertThat(assessment.ledger().of(LedgerClass.PATIENT_SHARE)).isEqualTo(Money.of("42"));
        assertThat(assessment.ledger().total()).isEqualTo(Money.of("332"));
    }

    @Test
    void e05EligibilityAtClaimLevelWithoutLinesUnderPr() {
        Adjudication claim =
                claim("CLP*PT1005*4*400*0*400*HM*PYR0005~ CAS*PR*27*400~ DTM*036*20260630~");

        Assessment assessment = rules.assess(claim);

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.ELIGIBILITY);
        assertThat(only(assessment).liability()).isEqualTo(Liability.PATIENT);
        assertThat(only(assessment).route()).isEqualTo(Route.OTHER_PAYER);
        assertThat(only(assessment).level()).isEqualTo("claim");
        assertThat(claim.coverageEndedOn()).contains(LocalDate.of(2026, 6, 30));
        assertThat(assessment.needsReview()).isFalse();
    }

    @Test
    void e07AMedicareClaimThatIsUnprocessable() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*PT1007*1*120*0*0*MB*PYR0007~ MOA***MA130~"
                                        + " SVC*HC:93000*120*0~ CAS*CO*16*120~ LQ*HE*N286~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.SUBMISSION_ERROR);
        assertThat(only(assessment).appealRight()).isEqualTo(AppealRight.RESUBMIT_ONLY);
        assertThat(only(assessment).route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(only(assessment).routeReason()).contains("MA130");
        assertThat(only(assessment).remarks())
                .extracting(Remark::code)
                .containsExactly("N286", "MA130");
    }

    @Test
    void e09UnitsThatAreCut() {
        Assessment assessment =
                rules.assess(
                        claim(
                                "CLP*PT1009*1*400*150**12*PYR0009~ SVC*HC:97110:GP*400*150**2**4~"
                                        + " CAS*CO*151*200*2~ CAS*CO*45*50~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PARTIAL_DENIAL);
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.PARTIALLY_DENIED);
        assertThat(only(assessment).amount()).isEqualTo(Money.of("200"));
        assertThat(only(assessment).adjustment().quantity()).isEqualTo("2");
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
    }

    @Test
    void e12ADuplicateIsADenialUntilItsTwinIsFound() {
        Assessment assessment = rules.assess(lineOf("1", "220", "0", "CAS*OA*18*220~"));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.FULL_DENIAL);
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.DUPLICATE);
        assertThat(only(assessment).route()).isEqualTo(Route.CORRECTED_CLAIM);
    }

    @Test
    void e14AGenericReasonTakesItsCategoryFromTheRemark() {
        Assessment memberId = rules.assess(lineOf("1", "350", "0", "CAS*CO*16*350~ LQ*HE*N382~"));
        Assessment unsaid = rules.assess(lineOf("1", "350", "0", "CAS*CO*A1*350~"));

        assertThat(only(memberId).category()).isEqualTo(DenialCategory.ELIGIBILITY);
        assertThat(only(memberId).route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(only(memberId).routeReason()).contains("N382").contains("16");
        assertThat(memberId.issues()).isEmpty();
        assertThat(only(unsaid).category()).isEqualTo(DenialCategory.OTHER);
        assertThat(unsaid.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.REMARK_MISSING);
    }

    @Test
    void e16ClaimLevelAndLineLevelMoneyAreDisjoint() {
        Assessment assessment =
                rules.assess(
                        claim(
                                """
                                CLP*PT1016*1*1000*300*0*12*PYR0016~ CAS*CO*29*200~
                                SVC*HC:99213*600*300~ CAS*CO*45*300~
                                SVC*HC:99214*400*200~ CAS*CO*45*200~
                                """));

        assertThat(assessment.outcome()).isEqualTo(ClaimOutcome.PARTIAL_DENIAL);
        assertThat(outcomes(assessment)).containsExactly(LineOutcome.PAID, LineOutcome.PAID);
        assertThat(only(assessment).category()).isEqualTo(DenialCategory.TIMELY_FILING);
        assertThat(only(assessment).amount()).isEqualTo(Money.of("200"));
        assertThat(only(assessment).line()).isZero();
        assertThat(assessment.claimClasses()).containsExactly(LedgerClass.DENIAL);
        assertThat(assessment.issues()).isEmpty();
    }
}
