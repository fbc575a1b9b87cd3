package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats formats = new Formats(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision of 2026-11-20; counted to 2027-01-19 | decision of 11/20/2026; counted to 01/19/2027",
                "Due on 2026-11-20. | Due on 11/20/2026.",
                "in era-2026-03-02.835 of 2026-03-02 | in era-2026-03-02.835 of 03/02/2026",
                "in 2026-03-02.835 | in 2026-03-02.835",
                "60 days | 60 days",
                "claim 2026-0042-1 | claim 2026-0042-1",
                "1234-12-123 | 1234-12-123"
            })
    void datesInSentencesAreWrittenAsOfficesWriteThem(String sentence, String written) {
        assertThat(formats.proof(sentence)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T16:05:00Z, 4:05 PM",
        "2026-03-02T16:05:00.001Z, 4:06 PM",
        "2026-03-02T23:59:59Z, 12:00 AM"
    })
    void theTimeAfterWhichSomethingIsOverIsNotBeforeIt(Instant at, String time) {
        assertThat(formats.timeAfter(at)).isEqualTo(time);
    }

    @Test
    void separatorsWithoutASignAreTellableApart() {
        assertThat(Formats.visible("SVC\u001DHC\u001F99213\u001E\u0001~\n"))
                .isEqualTo("SVC<GS>HC<US>99213<RS><01>~\n");
        assertThat(Formats.visible("CLP*A:B~")).isEqualTo("CLP*A:B~");
    }

    @ParameterizedTest
    @CsvSource({"PACKET_BUILD, Packet build", "VIEW, View", "'', ''"})
    void constantsAreWrittenAsWords(String constant, String words) {
        assertThat(formats.words(constant)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ERA_north-1.835, ERA_|north-|1.|835",
        "a__b--, a__|b--",
        "remittance, remittance",
        "'', ''"
    })
    void theNameOfAFileIsPartedBehindItsSeparators(String name, String parts) {
        assertThat(String.join("|", formats.parts(name))).isEqualTo(parts);
    }
}
