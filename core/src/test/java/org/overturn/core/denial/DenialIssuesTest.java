package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;

/** What a person has to look at: claims out of balance, odd amounts, codes in no list. */
class DenialIssuesTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

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
}
