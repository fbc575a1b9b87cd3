package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.letter.OurLetters.write;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not known, and what of that a letter marks as a gap. */
class LetterGapsTest {

    @Test
    void aMissingFieldIsAMarkedGapAndListedInPlainWords() {
        Letter letter = write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").withSettings());

        assertThat(letter.bodyHtml())
                .contains("born <span class=\"gap\">[[Birth date of the patient]]</span>");
        assertThat(letter.gaps()).contains("Birth date of the patient").doesNotHaveDuplicates();
    }

    @Test
    void aParagraphWithoutAnyFactIsOneGap() {
        Letter letter = write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").withSettings());

        assertThat(letter.gaps())
                .hasSize(4)
                .anyMatch(gap -> gap.startsWith("Clinical summary"))
                .anyMatch(gap -> gap.startsWith("Criteria"))
                .anyMatch(gap -> gap.startsWith("Treating clinician"));
    }

    @Test
    void theLetterOfMedicalNecessityStandsInForTheSummary() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        "B",
                                        "Letter of Dr. Okafor",
                                        "letter-of-medical-necessity",
                                        2));

        assertThat(letter.bodyHtml()).contains("letter of medical necessity (Exhibit B)");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("Clinical summary"));
    }

    @Test
    void aLetterWithAllItsFactsHasNoGap() {
        assertThat(write(Facts.complete()).gaps()).isEmpty();
    }

    @Test
    void aPlaceholderLeftInTheFactsIsAGapToo() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("clinical", Map.of("summary", "[[ask Dr. O'Hara]]"))));

        assertThat(letter.gaps()).contains("ask Dr. O'Hara");
    }

    @Test
    void bracketsThatAPayerSendsAreNoGapOfOurs() {
        Letter plain = write(AnAppeal.of(OTHER, "CO", "A1"));
        Letter letter =
                write(
                        AnAppeal.of(OTHER, "CO", "A1")
                                .ofPatient("[[gap]]")
                                .referring("1L", "[[[7]]]")
                                .with("B", "[[title]]", "order", 1));

        assertThat(letter.gaps()).isEqualTo(plain.gaps());
        assertThat(letter.bodyHtml())
                .contains("[ [gap] ]", "[ [title] ]")
                .doesNotContain("[[gap", "[[title", "[[[7");
    }

    @Test
    void aGapStaysOneWhenAPayersCodeInItHasBrackets() {
        Letter letter =
                write(
                        AnAppeal.of(OTHER, "CO", "A1")
                                .and(2, "10.00", MEDICAL_NECESSITY, "CO", "[[9]]"));

        assertThat(letter.gaps())
                .anySatisfy(gap -> assertThat(gap).contains("[ [9] ]").startsWith("Answer to"));
    }

    @Test
    void anExhibitThatIsNotThereIsAGap() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "criteria",
                                                List.of(
                                                        Map.of(
                                                                "paraphrase", "a",
                                                                "fact", "b",
                                                                "exhibit", "EMG report")))));

        assertThat(letter.gaps()).contains("Exhibit: EMG report");
    }
}
