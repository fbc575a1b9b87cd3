package org.overturn.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreScenarioTest {

    /**
     * denial_detection.md section 5: missing documents, missing data, not covered, not separate.
     */
    @ParameterizedTest
    @CsvSource({
        "DOCUMENTATION, MISSING_DOCUMENTS",
        "SUBMISSION_ERROR, MISSING_DATA",
        "CODING, MISSING_DATA",
        "NON_COVERED, NOT_COVERED",
        "BENEFIT_LIMIT, NOT_COVERED",
        "MEDICAL_NECESSITY, NOT_COVERED",
        "BUNDLING, NOT_SEPARATELY_PAYABLE"
    })
    void eachScenarioHasItsCategories(DenialCategory category, CoreScenario scenario) {
        assertThat(CoreScenario.of(category)).contains(scenario);
    }

    @Test
    void whatMayBeOfSeveralIsOfNone() {
        assertThat(CoreScenario.of(DenialCategory.ELIGIBILITY)).isEmpty();
        assertThat(CoreScenario.of(DenialCategory.PATIENT_RESPONSIBILITY)).isEmpty();
    }
}
