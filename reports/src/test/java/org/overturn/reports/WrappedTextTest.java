package org.overturn.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTextTest {

    @ParameterizedTest(name = "\"{0}\" in a column of {1} takes {2} lines")
    @CsvSource({
        "'', 10, 1",
        "12345678, 10, 1",
        "123456789, 10, 2",
        "1234 5678, 12, 1",
        "12345678 12345678, 10, 2",
        "12345678901234567890, 10, 3",
        "1 12345678901234567890, 10, 4",
        "WWWWWWW, 10, 2",
        "Payer says the service was not medically necessary, 34, 2"
    })
    void linesAreBrokenAtBlanksAndInsideLongWords(String text, int width, int lines) {
        assertThat(WrappedText.lines(text, width)).isEqualTo(lines);
    }
}
