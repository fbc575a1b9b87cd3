package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats formats = new Formats(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision of 2026-11-20; counted to 2027-01-19 | decision of 11/20/2026; counted to 01/19/2027",
                "60 days | 60 days",
                "claim 2026-0042-1 | claim 2026-0042-1",
                "1234-12-123 | 1234-12-123"
            })
    void datesInSentencesAreWrittenAsOfficesWriteThem(String sentence, String written) {
        assertThat(formats.proof(sentence)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PACKET_BUILD, Packet build", "VIEW, View", "'', ''"})
    void constantsAreWrittenAsWords(String constant, String words) {
        assertThat(formats.words(constant)).isEqualTo(words);
    }
}
