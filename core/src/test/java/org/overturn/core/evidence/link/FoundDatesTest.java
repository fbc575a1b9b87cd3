package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.intake.FoundDates;

class FoundDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-04; 2026-03-04",
                "03/04/2026; 2026-03-04",
                "3/4/2026; 2026-03-04",
                "March 4, 2026; 2026-03-04",
                "MAR. 4 2026; 2026-03-04",
                "4 March 2026; 2026-03-04",
                "4-Mar-2026; 2026-03-04",
                "04-MAR-2026; 2026-03-04",
                "Mar 4,2026; 2026-03-04",
                "on 20260304.; 2026-03-04",
                "13/45/2026;",
                "03/04/26;",
                "4-Mar-26;",
                "2026-02-30;",
                "claim 120260304;",
            })
    void datesAreReadAsPapersWriteThem(String text, LocalDate expected) {
        assertThat(FoundDates.daysIn(text))
                .isEqualTo(
                        Optional.ofNullable(expected)
                                .map(java.util.Set::of)
                                .orElse(java.util.Set.of()));
    }

    @Test
    void daysOfServiceAndAuthorAreThoseThatTheTextCallsSo() {
        DocumentDetail detail =
                ReadDetail.of(
                        List.of(
                                "Born: May 4, 1961\nDate of service: 2026-02-03 to 2026-02-05\n"
                                        + "Printed 2026-03-01",
                                "Electronically signed by Ivy Stone, MD"));

        assertThat(detail)
                .isEqualTo(
                        new DocumentDetail(
                                Optional.of(LocalDate.of(2026, 2, 3)),
                                Optional.of(LocalDate.of(2026, 2, 5)),
                                "Ivy Stone, MD"));
        assertThat(ReadDetail.of(List.of("Nothing of the sort."))).isEqualTo(DocumentDetail.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "OPERATIVE REPORT; OPERATIVE_NOTE; true",
                "Elm Clinic|Progress note of March 4; PROGRESS_NOTE; true",
                "Surgical Pathology Report; PATHOLOGY; true",
                "History and physical; HISTORY_AND_PHYSICAL; true",
                "Authorization to release records; CONSENT; true",
                "1|2|3|4|5|6|7|8|9|10|11|12|13|as in the progress note; PROGRESS_NOTE; false",
            })
    void theHeadOfATextSaysWhatItIs(String text, DocumentKind kind, boolean sure) {
        KindGuess guess = KindRecognition.of(List.of("", text.replace('|', '\n'))).orElseThrow();

        assertThat(guess.kind()).isEqualTo(kind);
        assertThat(guess.isSure()).isEqualTo(sure);
        assertThat(guess.reason()).isNotBlank();
        assertThat(KindRecognition.of(List.of("", " "))).isEmpty();
    }
}
