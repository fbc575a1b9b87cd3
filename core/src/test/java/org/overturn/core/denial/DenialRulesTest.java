package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;

class DenialRulesTest {

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

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {4}, appeal right {5}")
    @CsvSource({
        "CAS*CO*96*9, LQ*HE*N386, '', MEDICAL_NECESSITY, APPEAL, NOT_STATED",
        "CAS*CO*252*9, LQ*HE*M127, '', DOCUMENTATION, DOCUMENTS, NOT_STATED",
        "CAS*CO*16*9, LQ*HE*M62, '', AUTHORIZATION, APPEAL, NOT_STATED",
        "CAS*CO*16*9, LQ*HE*N822, '', CODING, CORRECTED_CLAIM, NOT_STATED",
        "CAS*CO*96*9, LQ*HE*N216, '', NON_COVERED, APPEAL, NOT_STATED",
        "CAS*CO*16*9, '', MOA***N382, ELIGIBILITY, CORRECTED_CLAIM, NOT_STATED",
        // the line's remark goes before the claim's, a specific one before correct-and-resubmit
        "CAS*CO*16*9, LQ*HE*M62, MOA***N382, AUTHORIZATION, APPEAL, NOT_STATED",
        "CAS*CO*16*9, LQ*HE*MA130~LQ*HE*N382, '', ELIGIBILITY, CORRECTED_CLAIM, RESUBMIT_ONLY",
        // an alert explains nothing
        "CAS*CO*16*9, LQ*HE*M17, '', SUBMISSION_ERROR, CORRECTED_CLAIM, NOT_STATED",
        // a specific reason keeps its category whatever the remark
        "CAS*CO*50*9, LQ*HE*M127, '', MEDICAL_NECESSITY, APPEAL, NOT_STATED",
        // gates
        "CAS*CO*50*9, LQ*HE*N211, '', MEDICAL_NECESSITY, WRITE_OFF, NONE",
        "CAS*CO*252*9, LQ*HE*M127, MOA***MA44, DOCUMENTATION, WRITE_OFF, NONE",
        "CAS*CO*4*9, LQ*HE*N211, '', CODING, CORRECTED_CLAIM, NONE",
        "CAS*CO*50*9, LQ*HE*N704, '', MEDICAL_NECESSITY, CORRECTED_CLAIM, RESUBMIT_ONLY",
        "CAS*CO*27*9, '', MOA***MA113, ELIGIBILITY, CORRECTED_CLAIM, RESUBMIT_ONLY",
        "CAS*CO*50*9, LQ*HE*MA01, MOA***MA130, MEDICAL_NECESSITY, CORRECTED_CLAIM, RESUBMIT_ONLY",
        "CAS*CO*50*9, LQ*HE*MA01, '', MEDICAL_NECESSITY, APPEAL, OFFERED",
        "CAS*CO*50*9, LQ*HE*N111, '', MEDICAL_NECESSITY, APPEAL, LIMITED",
        // the reason code's own move
        "CAS*CO*B7*9, '', '', PROVIDER_CREDENTIALING, ENROLMENT_FIX, NOT_STATED",
        "CAS*CO*22*9, '', '', COORDINATION_OF_BENEFITS, OTHER_PAYER, NOT_STATED",
        "CAS*CO*53*9, '', '', NON_COVERED, WRITE_OFF, NOT_STATED",
        "CAS*PR*201*9, LQ*HE*M127, '', PATIENT_RESPONSIBILITY, PATIENT, NOT_STATED",
        // what isn't a reason code
        "CAS*CO*N382*9, '', '', ELIGIBILITY, CORRECTED_CLAIM, NOT_STATED",
        "CAS*CO*N1*9, '', '', OTHER, APPEAL, NOT_STATED",
        "CAS*PR*909099*9, LQ*HE*M127, '', OTHER, APPEAL, NOT_STATED"
    })
    void categoryAndRouteFollowReasonThenRemarkThenGate(
            String cas,
            String lineRemarks,
            String claimRemarks,
            DenialCategory category,
            Route route,
            AppealRight right) {
        DenialFinding denial =
                rules.assess(
                                claim(
                                        "CLP*A1*1*9*0**12*ICN~ %s~ SVC*HC:99213*9*0~ %s~ %s~"
                                                .formatted(claimRemarks, cas, lineRemarks)))
                        .denials()
                        .getFirst();

        assertThat(denial.category()).isEqualTo(category);
        assertThat(denial.route()).isEqualTo(route);
        assertThat(denial.appealRight()).isEqualTo(right);
        assertThat(denial.routeReason()).endsWith(".").contains(" ");
    }

    @Test
    void aRemarkThatWeDontListIsNotCalledInvalid() {
        Assessment assessment = rules.assess(lineOf("1", "9", "9", "LQ*HE*N99999"));

        assertThat(assessment.issues())
                .extracting(Issue::message)
                .containsExactly("Remark N99999 is not in our list of remark codes.");
    }

    @ParameterizedTest(name = "{0}: needs review {1}")
    @CsvSource({
        "CLP*A1*1*100*100**12*ICN~SVC*HC:99213*100*100~, false",
        "CLP*A1*1*100.005*0**12*ICN~, true",
        "CLP*A1*1**0**12*ICN~, true",
        "CLP*A1*1*0*1e9**12*ICN~, true",
        "CLP*A1*1*0***12*ICN~, true",
        "CLP*A1*1*100*100**12*ICN~CAS*CO*50*123456789012345678901234567890~, true",
        "CLP*A1*1*100*100**12*ICN~SVC*HC:99213*100*100~CAS*CO*50*~, true",
        "CLP*A1*1*0*0**12*ICN~SVC*HC:99213*text*0~, true",
        "CLP*A1*1*0*0**12*ICN~SVC*HC:99213*0~, true",
        "CLP*A1*1*0*0**12*ICN~SVC*HC:99213~, true",
        "CLP*A1*1*0*0**12*ICN~SVC*~, false"
    })
    void anAmountThatIsMissingOrUnreadableNeedsReview(String segments, boolean review) {
        Assessment assessment = rules.assess(claim(segments));

        assertThat(assessment.issues()).isEmpty(); // it balances: only the amount is odd
        assertThat(assessment.needsReview()).isEqualTo(review);
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

    @Test
    void aDenialOfAForwardedClaimWaitsForTheOtherPayer() {
        Assessment assessment = rules.assess(lineOf("23", "9", "0", "CAS*CO*50*9~"));

        assertThat(assessment.denials().getFirst().route()).isEqualTo(Route.WAIT);
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

    @Test
    void imbalanceIsSaidAtLineAndClaimLevelWithItsPlace() {
        Assessment assessment =
                rules.assess(claim("CLP*A1*1*100*50**12*ICN~ SVC*HC:99213*100*50~ CAS*CO*45*40~"));

        assertThat(assessment.needsReview()).isTrue();
        assertThat(assessment.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.CLAIM_OUT_OF_BALANCE, IssueCode.LINE_OUT_OF_BALANCE);
        assertThat(assessment.issues().getLast().offset()).contains(25L);
        assertThat(assessment.issues().getLast().message()).contains("$10.00");
    }

    @ParameterizedTest(name = "status {0}, CLP05 {1}, {2}: said {3}")
    @CsvSource({
        "1, '', CAS*PR*1*40~, false",
        "1, 40, CAS*PR*1*40~, false",
        "1, 40, CAS*PR*1*30*1*2*10~, false",
        "1, 40.01, CAS*PR*1*40~, true",
        "1, 39.99, CAS*PR*1*40~, true",
        "1, 0, CAS*PR*1*40~, true",
        "1, 40, CAS*CO*45*40~, true",
        "1, 0, CAS*CO*45*40~, false",
        "22, 0, CAS*PR*1*40~, false",
        "22, 40, CAS*PR*1*40~, false",
        "22, 39.99, CAS*PR*1*40~, true"
    })
    void aPatientShareThatIsNotTheSumOfItsAdjustmentsIsSaid(
            String status, String share, String adjustments, boolean said) {
        Adjudication claim =
                claim(
                        "CLP*A1*%s*100*60*%s*12*ICN1~ SVC*HC:99213*100*60~ %s"
                                .formatted(status, share, adjustments));

        List<Issue> issues = rules.assess(claim).issues();

        assertThat(
                        issues.stream()
                                .anyMatch(i -> i.code() == IssueCode.PATIENT_SHARE_OUT_OF_BALANCE))
                .isEqualTo(said);
        assertThat(issues).hasSize(said ? 1 : 0);
        if (said) {
            assertThat(issues.getFirst().subject()).contains("claim ICN1");
            assertThat(issues.getFirst().offset()).contains(0L);
        }
    }

    @Test
    void lineChargesThatDoNotAddUpToTheClaimAreSaid() {
        Assessment assessment =
                rules.assess(claim("CLP*A1*1*100*40**12*ICN~ SVC*HC:99213*90*30~ CAS*CO*45*60~"));

        assertThat(assessment.issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.CLAIM_OUT_OF_BALANCE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CAS*CO*XYZ*9, UNKNOWN_CARC",
        "CAS*XX*50*9, UNKNOWN_GROUP",
        "CAS**50*9, UNKNOWN_GROUP",
        "CAS*CO*N89*9, UNKNOWN_CARC",
        "CAS*CO*50*9~LQ*HE*N99999, UNKNOWN_RARC",
        "CAS*CO*16*9, REMARK_MISSING",
        "CAS*CO*16*9~LQ*HE*MA01, REMARK_MISSING"
    })
    void codesThatNeedALookAreIssues(String segments, IssueCode code) {
        Assessment assessment = rules.assess(lineOf("1", "9", "0", segments));

        assertThat(assessment.issues()).extracting(Issue::code).containsExactly(code);
        assertThat(assessment.issues().getFirst().subject()).contains("claim ICN1");
    }

    @Test
    void aPharmacyRejectIsTheRemarkThatAGenericReasonNeeds() {
        assertThat(rules.assess(lineOf("1", "9", "0", "CAS*CO*16*9~ LQ*RX*75~")).issues())
                .isEmpty();
    }

    @ParameterizedTest(name = "CO-{0} with reject {1}: {2}, {3}")
    @CsvSource({
        "16, 70, NON_COVERED, APPEAL",
        "96, 75, AUTHORIZATION, APPEAL",
        "A1, 76, BENEFIT_LIMIT, APPEAL",
        "16, 79, BENEFIT_LIMIT, APPEAL",
        "16, 7, ELIGIBILITY, CORRECTED_CLAIM",
        "16, 81, TIMELY_FILING, APPEAL",
        "16, 41, COORDINATION_OF_BENEFITS, OTHER_PAYER",
        "16, n1, ELIGIBILITY, CORRECTED_CLAIM",
        // a reason that says enough keeps its category
        "50, 70, MEDICAL_NECESSITY, APPEAL"
    })
    void aGenericReasonTakesItsCategoryFromThePharmacyReject(
            String reason, String reject, DenialCategory category, Route route) {
        DenialFinding denial =
                rules.assess(
                                lineOf(
                                        "1",
                                        "9",
                                        "0",
                                        "CAS*CO*%s*9~ LQ*RX*%s~".formatted(reason, reject)))
                        .denials()
                        .getFirst();

        assertThat(denial.category()).isEqualTo(category);
        assertThat(denial.route()).isEqualTo(route);
        assertThat(denial.routeReason().contains("NCPDP reject")).isEqualTo(!reason.equals("50"));
    }

    @Test
    void aSpecificRemarkCodeGoesBeforeAPharmacyReject() {
        assertThat(
                        rules.assess(lineOf("1", "9", "0", "CAS*CO*16*9~ LQ*RX*75~ LQ*HE*N382~"))
                                .denials()
                                .getFirst()
                                .category())
                .isEqualTo(DenialCategory.ELIGIBILITY);
    }

    @Test
    void aPharmacyRejectIsNotTheRemarkCodeOfTheSameLetters() {
        // N1 grants an appeal and is an alert, as a RARC; as a reject it finds no patient
        DenialFinding reject =
                rules.assess(lineOf("1", "9", "0", "CAS*CO*16*9~ LQ*RX*N1~")).denials().getFirst();
        DenialFinding remark =
                rules.assess(lineOf("1", "9", "0", "CAS*CO*16*9~ LQ*HE*N1~")).denials().getFirst();

        assertThat(reject.appealRight()).isEqualTo(AppealRight.NOT_STATED);
        assertThat(remark.appealRight()).isEqualTo(AppealRight.OFFERED);
    }
}
