package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.ClaimText.claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;

/** What each remark code of denial_detection.md section 4 does to a denial that is appealed. */
class RemarkGatesTest {

    private final DenialRules rules = new DenialRules(Codes.standard());

    /** The rules of section 4, "RARC overrides", and of section 0, fact 5, one row a code. */
    @ParameterizedTest(name = "{0} {1}: {2}, {3}, \"{4}\"")
    @CsvSource({
        // correct and resubmit: no appeal, the filing limit counts
        "4, MA130, CORRECTED_CLAIM, RESUBMIT_ONLY, there is no appeal; the filing limit counts.",
        "4, N704, CORRECTED_CLAIM, RESUBMIT_ONLY, there is no appeal; the filing limit counts.",
        "4, MA113, CORRECTED_CLAIM, RESUBMIT_ONLY, there is no appeal; the filing limit counts.",
        // no appeal
        "4, N211, WRITE_OFF, NONE, may not be appealed.",
        "4, MA44, WRITE_OFF, NONE, may not be appealed.",
        "4, N83, WRITE_OFF, NONE, may not be appealed.",
        // only the duplicate question
        "4, N111, APPEAL, LIMITED, only whether it is a duplicate can be appealed.",
        // section 0, fact 5: appeal offered
        "0.5, N1, APPEAL, OFFERED, may be appealed.",
        "0.5, N187, APPEAL, OFFERED, may be appealed.",
        "0.5, N210, APPEAL, OFFERED, may be appealed.",
        "0.5, MA01, APPEAL, OFFERED, may be appealed.",
        "0.5, MA02, APPEAL, OFFERED, may be appealed.",
        // an appeal's outcome
        "4, MA46, APPEAL, NOT_STATED, what an earlier appeal came to",
        "4, MA91, APPEAL, NOT_STATED, what an earlier appeal came to",
        "4, N539, APPEAL, NOT_STATED, what an earlier appeal came to",
        "4, N11, APPEAL, NOT_STATED, what an earlier appeal came to",
        "4, N690, APPEAL, NOT_STATED, what an earlier appeal came to",
        "4, N691, APPEAL, NOT_STATED, what an earlier appeal came to",
        // audit and recoupment
        "4, N432, APPEAL, NOT_STATED, an audit or review changed the payment",
        "4, N199, APPEAL, NOT_STATED, an audit or review changed the payment",
        "4, N688, APPEAL, NOT_STATED, an audit or review changed the payment",
        "4, N469, APPEAL, OFFERED, limits the recoupment (MMA section 935).",
        // whose law counts
        "4, N855, APPEAL, NOT_STATED, is under ERISA",
        "4, N856, APPEAL, NOT_STATED, is not under ERISA",
    })
    void aRemarkGatesTheRouteAndItsSentenceNamesIt(
            String rule, String remark, Route route, AppealRight right, String words) {
        DenialFinding denial = denied("50", "LQ*HE*" + remark);

        assertThat(denial.category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
        assertThat(denial.route()).isEqualTo(route);
        assertThat(denial.appealRight()).isEqualTo(right);
        assertThat(denial.routeReason()).contains("RARC " + remark + ": ").contains(words);
    }

    @ParameterizedTest(name = "section 4, No Surprises: {0}")
    @CsvSource({
        "N830", "N859", "N862", "N864", "N865", "N866", "N867", "N869", "N870", "N876", "N877",
        "N878", "N879"
    })
    void surpriseBillsHaveAClockOfTheirOwn(String remark) {
        Assessment assessment = assess("50", "LQ*HE*" + remark);
        DenialFinding denial = assessment.denials().getFirst();

        assertThat(assessment.nsaEligible()).isTrue();
        assertThat(denial.route()).isEqualTo(Route.APPEAL);
        assertThat(denial.routeReason())
                .startsWith("CARC 50: ")
                .contains("RARC " + remark + ": ")
                .contains("within 30 business days");
    }

    /** Section 4: CARC 193 says of itself that it is an appeal's outcome. */
    @Test
    void anUpheldDecisionGoesToTheNextLevel() {
        DenialFinding denial = denied("193", "");

        assertThat(denial.category()).isEqualTo(DenialCategory.APPEAL_STATUS);
        assertThat(denial.route()).isEqualTo(Route.APPEAL);
        assertThat(denial.routeReason()).contains("appeal outcome").contains("next level");
    }

    @Test
    void aDuplicateQuestionMayBeAppealedWithoutMore() {
        assertThat(denied("18", "LQ*HE*N111").routeReason()).doesNotContain("only whether");
    }

    @Test
    void whatAStricterRemarkClosesIsNotSaidToBeOffered() {
        DenialFinding denial = denied("50", "LQ*HE*N1~LQ*HE*N211");

        assertThat(denial.route()).isEqualTo(Route.WRITE_OFF);
        assertThat(denial.routeReason()).isEqualTo("RARC N211: this decision may not be appealed.");
    }

    @Test
    void aRemarkThatSaysNothingOfAppealsAddsNoSentence() {
        assertThat(denied("50", "LQ*HE*N661").routeReason())
                .isEqualTo(denied("50", "").routeReason());
    }

    private DenialFinding denied(String reason, String remarks) {
        return assess(reason, remarks).denials().getFirst();
    }

    private Assessment assess(String reason, String remarks) {
        return rules.assess(
                claim(
                        "CLP*A1*1*9*0**12*ICN~ SVC*HC:99213*9*0~ CAS*CO*%s*9~ %s~"
                                .formatted(reason, remarks)));
    }
}
