package org.overturn.core.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day that an exhibit has in the index. */
class ReadDetailTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Clinic@Progress note of October 5, 2026@Seen for pain. | 2026-10-05",
                "Consultation report dated 10/05/2026 | 2026-10-05",
                "Ultrasound@Date of study October 2, 2026@Impression | 2026-10-02",
                "Progress note of October 5, 2026@Date of service 10/04/2026 | 2026-10-04",
                "Seen for pain since the note of October 5, 2026 | ",
                "See the report of 10/05/2026 | ",
                "DOB 03/04/1980@Back pain. | ",
                " | "
            })
    void theDayIsOfServiceElseOfTheTitle(String text, LocalDate day) {
        List<String> pages =
                Optional.ofNullable(text).map(t -> t.replace('@', '\n')).stream().toList();

        assertThat(ReadDetail.dayOf(pages)).isEqualTo(Optional.ofNullable(day));
    }
}
