package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;
import static org.overturn.core.denial.ClaimText.lineOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;

/** Which category a denial has, which way it goes from here, and the right to appeal. */
class DenialRouteTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

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
    void aDenialOfAForwardedClaimWaitsForTheOtherPayer() {
        Assessment assessment = rules.assess(lineOf("23", "9", "0", "CAS*CO*50*9~"));

        assertThat(assessment.denials().getFirst().route()).isEqualTo(Route.WAIT);
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
