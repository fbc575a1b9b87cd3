package org.overturn.core.evidence.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.overturn.core.user.Sensitivity;

/** Records under more protection are proposed as such; what only names them is not. */
class LabelRecognitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "records.csv", numLinesToSkip = 1, delimiter = ';')
    void aRecordIsProposedForWhatItsWordsSay(String label, String text) {
        assertThat(read("Progress note", text))
                .extracting(ProposedLabel::label)
                .containsExactly(Sensitivity.valueOf(label));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "near-misses.csv", numLinesToSkip = 1, delimiter = ';')
    void whatOnlyComesNearIsNoReason(String what, String text) {
        assertThat(read("Progress note", text)).as(what).isEmpty();
    }

    @Test
    void theReasonNamesOurWordsAndTheirPages() {
        List<ProposedLabel> found =
                LabelRecognition.of(
                        "Chart",
                        List.of(
                                "Visit of Nora Quill",
                                "Opioid use disorder.",
                                "Methadone dose 60 mg"),
                        DAY);

        assertThat(found)
                .containsExactly(
                        new ProposedLabel(
                                Sensitivity.PART2,
                                "\u201copioid use disorder\u201d on page 2; \u201cmethadone dose\u201d on page 3"));
    }

    @Test
    void theTitleMayBeTheHeading() {
        assertThat(read("Psychotherapy notes of March", "Nora Quill came late."))
                .extracting(ProposedLabel::label)
                .containsExactly(Sensitivity.PSYCHOTHERAPY);
    }

    @Test
    void aFormInFrontOfARecordDoesNotCoverIt() {
        List<ProposedLabel> found =
                LabelRecognition.of(
                        "Scan",
                        List.of(
                                "AUTHORIZATION TO RELEASE RECORDS\n[ ] HIV infection [ ] psychotherapy notes",
                                "Laboratory\nThe patient is HIV-positive."),
                        DAY);

        assertThat(found).extracting(ProposedLabel::label).containsExactly(Sensitivity.HIV);
        assertThat(found.getFirst().reason()).endsWith("on page 2");
    }

    @Test
    void eachLineOfTheTableIsWrittenAsTextsAreCompared() {
        assertThat(LabelWords.ALL)
                .allSatisfy(one -> {
                    assertThat(PlainWords.of(one.words()).text())
                            .isEqualTo(" " + one.words() + " ");
                    assertThat(one.label()).isNotEqualTo(Sensitivity.NORMAL);
                });
        assertThat(LabelWords.ALL)
                .extracting(LabelWords::label)
                .contains(
                        EnumSet.complementOf(EnumSet.of(Sensitivity.NORMAL))
                                .toArray(Sensitivity[]::new));
    }

    private static List<ProposedLabel> read(String title, String text) {
        return LabelRecognition.of(title, List.of(text.replace('|', '\n')), DAY);
    }
}
