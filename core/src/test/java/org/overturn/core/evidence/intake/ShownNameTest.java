package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShownNameTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aNameIsShownWithoutWhatDeceives(String name, String shown) {
        assertThat(ShownName.of(name)).isEqualTo(shown);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("order--a.pdf", "order--a.pdf"),
                Arguments.of("../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\x\\scan.pdf", "scan.pdf"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.exe"),
                Arguments.of("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
                Arguments.of("bell\u0007.pdf", "bell.pdf"),
                Arguments.of("cafe\u0301.pdf", "caf\u00e9.pdf"),
                Arguments.of("MRI \ud83e\uddb4 knee.pdf", "MRI \ud83e\uddb4 knee.pdf"),
                Arguments.of("half\ud83e.pdf", "half.pdf"),
                Arguments.of("CON", "CON"),
                Arguments.of("..", "file"),
                Arguments.of("", "file"),
                Arguments.of("\u200b", "file"),
                Arguments.of("a\u2028b.pdf", "ab.pdf"));
    }

    @Test
    void aLongNameKeepsItsEndingAndItsWholeCharacters() {
        String shown = ShownName.of("\ud83e\uddb4".repeat(300) + ".pdf");

        assertThat(shown).hasSizeLessThanOrEqualTo(255).endsWith("\u2026.pdf");
        assertThat(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        assertThat(ShownName.of("x".repeat(300))).hasSize(255);
    }

    @Test
    void theEndingIsWhatStandsBehindTheLastDot() {
        assertThat(ShownName.ending("a.b.PDF")).isEqualTo("pdf");
        assertThat(ShownName.ending("a.pdf\u202e")).isEqualTo("pdf");
        assertThat(ShownName.ending("no ending")).isEmpty();
        assertThat(ShownName.ending("v1.2 final version")).isEmpty();
    }
}
