package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.letter.LetterFact;

/** What a letter of medical necessity tells the letter of an appeal. */
class AppealFactsTest {

    private static final Map<String, Object> TOLD = AppealFacts.of(ALetter.complete());

    @Test
    void diagnosisAlternativesProviderAndBenefitAreTakenOver() {
        assertThat(TOLD)
                .containsEntry("dx.primary.name", "Lumbar disc disorder with radiculopathy")
                .containsEntry("dx.codes", List.of("M51.16", "M54.42"))
                .containsEntry(
                        "clinical.priorStepsSummary",
                        "Physical therapy (twice a week) from August 1, 2025 to October 3, 2025: no"
                                + " lasting relief, stopped because of pain increased; Naproxen (500"
                                + " mg twice a day) from July 1, 2025 to November 15, 2025: partial"
                                + " relief, stopped because of stomach bleeding")
                .containsEntry(
                        "clinical.alternativesWhyNot",
                        "Opioids: history of dependence in the family")
                .containsEntry("clinician.name", "Priya Raman")
                .containsEntry("clinician.npi", "1234567893")
                .containsEntry(
                        "clinical.riskOfDelay",
                        "Without treatment the weakness of her left foot may become permanent.")
                .containsEntry("ext.goal", "She should walk a mile without a cane.");
        assertThat(AppealFacts.of(LetterContent.BLANK)).isEmpty();
    }

    @Test
    void whatTheOfficeSaysGoesBeforeIt() {
        Map<String, Object> facts =
                Map.of("clinician", Map.of("name", "Ngozi Okafor"), "patient.ageSex", "a woman");

        Map<String, Object> filled = LetterFact.fill(facts, TOLD, "LMN-2026-00001");

        assertThat(filled).containsAllEntriesOf(facts).doesNotContainKey("clinician.name");
        assertThat(filled.get("clinician.npi"))
                .isEqualTo(new LetterFact("1234567893", "LMN-2026-00001"));
    }
}
