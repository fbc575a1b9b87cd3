package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    @Test
    void aFieldThatStaysIsLeftOut() {
        assertThat(Changes.NONE.of("a", 1, 1).masked("b", "x", "x")).isEqualTo(Changes.NONE);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"Social 123-45-6789, S***", "Ann, ***", "Anna, A***", "😀😀😀, 😀***"})
    void ofAMaskedValueTheFirstCharacterStays(String value, String shown) {
        assertThat(Changes.NONE.masked("f", "", value).text()).isEqualTo("f:  -> " + shown);
    }

    @Test
    void aMaskedChangeToALikeValueStaysVisible() {
        assertThat(Changes.NONE.masked("name", "Dana", "Dora").text())
                .isEqualTo("name: D*** -> D***");
    }

    @Test
    void noValueLooksLikeAnotherField() {
        assertThat(Changes.NONE.of("a", "x\nroles: BILLER", "y").text().lines()).hasSize(1);
    }
}
