package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.NON_COVERED;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.letter.OurLetters.text;
import static org.overturn.core.letter.OurLetters.write;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.payer.LineOfBusiness;

/** The limits and rules a letter cites, and the papers they ask for. */
class RulesInLettersTest {

    @Test
    void anUnverifiedLimitIsNotToldToThePayer() {
        LineOfBusiness line = LineOfBusiness.COMMERCIAL_CONTRACT;

        assertThat(text(write(AnAppeal.of(OTHER, "CO", "A1").by(line))))
                .doesNotContain("Filing limit");
        assertThat(text(write(AnAppeal.of(OTHER, "CO", "A1"))))
                .contains("Filing limit June 21, 2026 (42 CFR 405.940-405.958; 405.942)");
    }

    @Test
    void aLateLetterAsksForGoodCause() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1").on(LocalDate.of(2026, 6, 24)));

        assertThat(text(letter))
                .contains("The filing limit was June 21, 2026; this letter is 3 days");
        assertThat(letter.gaps()).anyMatch(gap -> gap.startsWith("Good cause"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MEDICARE_FFS, 1862(a)(1)(A)",
        "MEDICARE_ADVANTAGE, 422.101(b)",
        "MEDICAID_MCO, 438.210",
        "COMMERCIAL_ACA, 147.136",
        "ERISA, 2560.503-1(h)",
        "FEHB, 890.105",
        "TRICARE, 199.10"
    })
    void theCitationsAreThoseOfTheLineOfBusiness(LineOfBusiness line, String citation) {
        String body = text(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)));

        assertThat(body).contains(citation).containsOnlyOnce("Rules relied on");
    }

    @Test
    void aContractIsCitedOnlyWhereThereIsOne() {
        AnAppeal appeal =
                AnAppeal.of(NON_COVERED, "CO", "96").by(LineOfBusiness.COMMERCIAL_CONTRACT);

        assertThat(text(write(appeal))).doesNotContain("provider agreement");
        assertThat(text(write(appeal.contracted(true)))).contains("provider agreement");
    }

    @Test
    void anAppealInThePatientsNameNeedsTheirConsent() {
        AnAppeal appeal = AnAppeal.of(NON_COVERED, "PR", "96").by(LineOfBusiness.ERISA);

        assertThat(write(appeal).gaps()).anyMatch(gap -> gap.startsWith("Written consent"));
        assertThat(write(AnAppeal.of(NON_COVERED, "CO", "96").by(LineOfBusiness.ERISA)).gaps())
                .noneMatch(gap -> gap.startsWith("Written consent"));
    }

    @Test
    void aNonContractMedicareAdvantageAppealNeedsTheWaiver() {
        AnAppeal appeal =
                AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(LineOfBusiness.MEDICARE_ADVANTAGE);

        assertThat(write(appeal.contracted(false)).gaps())
                .anyMatch(gap -> gap.startsWith("Waiver of liability"));
        assertThat(write(appeal.contracted(true)).gaps())
                .noneMatch(gap -> gap.startsWith("Waiver of liability"));
    }
}
