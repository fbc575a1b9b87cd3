package org.overturn.core.packet.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3",
                "3, 5-7 | 3, 5-7",
                " 7 ,5, 6;3 | 3, 5-7",
                "1-2,3 | 1-3",
                "3 5 | 3, 5",
                "9 \u2013 10 | 9-10"
            })
    void pagesAreReadAsPeopleWriteThem(String written, String read) {
        assertThat(PageNumbers.write(PageNumbers.read(written, 10))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "0", "3-", "7-5", "11", "1-99999", "1,,2", "-3", "1.5"})
    void whatNamesNoPageOfTheDocumentIsRefused(String written) {
        assertThatThrownBy(() -> PageNumbers.read(written, 10))
                .isInstanceOf(ArrangementRefused.class);
    }
}
