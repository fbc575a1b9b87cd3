package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.DOCUMENTATION;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.code.DenialCategory.TIMELY_FILING;
import static org.overturn.core.letter.OurLetters.text;
import static org.overturn.core.letter.OurLetters.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;

/** How facts, the remittance and the documents on file come to stand in a letter. */
class FactsInLettersTest {

    @Test
    void sentencesOfTheFactsEndWithOneFullStopHoweverTheyWereTyped() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "clinical.presentation",
                                                "leg pain.",
                                                "clinical.riskOfDelay",
                                                "the weakness may stay")));

        assertThat(text(letter))
                .contains("On January 12, 2026 leg pain.")
                .contains("The weakness may stay.")
                .doesNotContain("..");
    }

    @Test
    void aListOfDiagnosisCodesStandsInOneRow() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("dx", Map.of("codes", List.of("M54.16", "M51.26")))));

        assertThat(text(letter)).containsOnlyOnce("Diagnosis M54.16, M51.26");
    }

    @Test
    void factsNoTemplateKnowsAreNamed() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "patient",
                                                Map.of("dateOfBirth", "1961-04-02", "name", "X"),
                                                "criteria",
                                                List.of(Map.of("paraphrase", "a", "fakt", "b")))));

        assertThat(letter.unknownFacts())
                .containsExactly("criteria[].fakt", "patient.dateOfBirth", "patient.name");
    }

    @Test
    void theRemittancesOwnReceiptDateProvesTimelyFiling() {
        Letter letter =
                write(AnAppeal.of(TIMELY_FILING, "CO", "29").receivedOn(LocalDate.of(2026, 1, 20)));

        assertThat(text(letter))
                .contains("as received on January 20, 2026, 8 days after the last day of service");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("Proof that the claim"));
    }

    @Test
    void anAuthorizationNumberOnTheRemittanceIsUsed() {
        Letter letter = write(AnAppeal.of(AUTHORIZATION, "CO", "197").referring("G1", "AU778"));

        assertThat(text(letter)).contains("Authorization AU778 was given");
        assertThat(letter.gaps()).contains("Authorization: the days and services it covers");
    }

    @Test
    void documentsOnFileAreListedAsEnclosed() {
        Letter letter =
                write(
                        AnAppeal.of(DOCUMENTATION, "CO", "252", "M127")
                                .with("B", "Visit of January 12", "progress-note", 3));

        assertThat(text(letter))
                .contains("Enclosed now: Exhibit B (Visit of January 12).")
                .contains("Exhibit B: Visit of January 12 (3 pages)");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("The documents"));
    }

    @Test
    void withoutSettingsThePayeeIsTheSenderAndTheAddressOfThePayerIsAGap() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1"));

        assertThat(text(letter))
                .contains("SPRINGFIELD SPINE CLINIC 100 ELM ST SPRINGFIELD, IL 62701-0100")
                .doesNotContain("1 Main St");
        assertThat(letter.gaps())
                .contains(
                        "Where the payer takes appeals: address, fax or portal",
                        "Name and title of the person who signs",
                        "Contact person with telephone and e-mail");
    }

    @Test
    void aFactOfASignedLetterSaysWhichLetterToldIt() {
        Map<String, Object> facts =
                LetterFact.fill(
                        Map.of("dx", Map.of("codes", "M54.16")),
                        Map.of("dx.primary.name", "radiculopathy", "dx.codes", "M51.26"),
                        "LMN-2026-00007");
        Letter letter =
                new Letters(Codes.standard())
                        .write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").with(facts).request());

        assertThat(letter.draft().facts())
                .filteredOn(fact -> fact.key().startsWith("dx."))
                .extracting(fact -> fact.text() + "; " + fact.source().words())
                .containsExactlyInAnyOrder(
                        "radiculopathy; Signed letter of medical necessity LMN-2026-00007",
                        "M54.16; Facts of the account: dx.codes");
        assertThat(letter.unknownFacts()).isEmpty();
    }
}
