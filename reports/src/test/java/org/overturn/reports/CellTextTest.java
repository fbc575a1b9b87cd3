package org.overturn.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldCalculateIsSeen(String text) {
        assertThat(CellText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DOE", "1=1", " =1", "'=1"})
    void ordinaryTextIsLeftAlone(String text) {
        assertThat(CellText.looksLikeFormula(text)).isFalse();
    }

    @Test
    void controlCharactersAndBrokenSurrogatesGoAndLineEndsBecomeBlanks() {
        assertThat(CellText.clean("A\u0000B\u001bC\nD\ud800E\uffffF\u0085G")).isEqualTo("ABC DEFG");
        assertThat(CellText.clean("Zoë 𝄞")).isEqualTo("Zoë 𝄞");
    }

    @Test
    void textIsCutAtWhatACellHolds() {
        assertThat(CellText.clean("x".repeat(40_000))).hasSize(32_767).endsWith("x…");
        assertThat(CellText.clean("𝄞".repeat(20_000)).length()).isLessThanOrEqualTo(32_767);
        assertThat(CellText.clean("x".repeat(32_767))).endsWith("x");
    }
}
