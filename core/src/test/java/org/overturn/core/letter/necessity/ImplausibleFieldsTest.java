package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.necessity.ChangedLetter.check;
import static org.overturn.core.letter.necessity.ChangedLetter.with;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that are filled with what can't be, or with what makes the letter false. */
class ImplausibleFieldsTest {

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "patient.bornOn, 2027-01-01, The date of birth lies in the future.",
        "condition.onsetOn, 2026-04-01, The onset lies in the future.",
        "condition.onsetOn, 1960-01-01, The condition begins before the patient was born.",
        "condition.findings[0].observedOn, 2026-04-01, A finding lies in the future.",
        "treatment.toOn, 2026-03-01, The service ends before it begins.",
        "treatment.tried[1].toOn, 2025-01-01, A treatment ends before it begins.",
        "treatment.orderedOn, 2026-02-01, The face-to-face visit comes after the order.",
        "provider.treatingSinceOn, 2026-05-01, Treatment by the provider begins in the future.",
        "provider.licenseExpiresOn, 2026-03-01, The provider's license has lapsed.",
    })
    void aDateThatCanNotBeIsFound(String path, String date, String what) {
        assertThat(check(with(path, date), ServiceKind.PROCEDURE))
                .filteredOn(finding -> finding.need() == Need.REQUIRED)
                .extracting(LetterFinding::what)
                .contains(what);
    }

    @ParameterizedTest(name = "NPI {0}: {1}")
    @CsvSource({
        "1234567893, true",
        "1234567890, false",
        "1245319599, true",
        "123456789, false",
        "3234567893, false",
        "12345678931, false",
        "123456789O, false"
    })
    void theCheckDigitOfTheProvidersNumberIsChecked(String npi, boolean valid) {
        assertThat(check(with("provider.npi", npi), ServiceKind.DRUG))
                .extracting(LetterFinding::rule)
                .isEqualTo(valid ? List.of() : List.of("npi-check-digit"));
    }

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "provider.attestation | no | attestation-refused",
                "provider.attestation | I do not attest that any of this is so. | attestation-refused",
                "provider.attestation | I don't attest these statements at all. | attestation-refused",
                "provider.attestation | I refuse to attest these statements. | attestation-refused",
                "patient.ageAndSex | 12-year-old woman | age",
                "patient.ageAndSex | a 75 year old woman | age",
                "patient.ageAndSex | 8-month-old girl | age",
                "provider.licenseState | XX | license-state",
                "provider.licenseState | Illinois | license-state"
            })
    void whatMakesTheLetterFalseBlocks(String path, String value, String rule) {
        assertThat(check(with(path, value), ServiceKind.PROCEDURE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.need()).isEqualTo(Need.REQUIRED);
                    assertThat(finding.path()).isEqualTo(path);
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "patient.ageAndSex, 58-year-old woman",
        "patient.ageAndSex, woman aged 57",
        "patient.ageAndSex, female",
        "provider.licenseState, il",
        "provider.attestation, I attest that I have no interest in the company that makes it."
    })
    void whatMayBeIsNoFinding(String path, String value) {
        assertThat(check(with(path, value), ServiceKind.PROCEDURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No", "no, pain only", "Not met"})
    void aCriterionThatIsNotMetIsSaid(String met) {
        assertThat(check(with("policy.criteria[1].met", met), ServiceKind.PROCEDURE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("criterion-unmet");
                    assertThat(finding.need()).isEqualTo(Need.RECOMMENDED);
                    assertThat(finding.what()).contains("criterion 2b is not met");
                    assertThat(finding.where()).contains("row 2");
                });
    }
}
