package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPagesTest {

    private final PrintableText printable = PrintableText.in(new Typefaces());

    @Test
    void columnsStayInLineAndMarkupStaysText() {
        assertThat(TextPages.html("a\tb <c> & d", printable))
                .isEqualTo("<div class=\"text\"><pre>a       b &lt;c&gt; &amp; d</pre></div>");
    }

    @Test
    void longLinesTurnThePage() {
        assertThat(TextPages.html("x".repeat(86), printable)).contains("class=\"text\"");
        assertThat(TextPages.html("x".repeat(87), printable)).contains("class=\"text wide\"");
    }

    @Test
    void formFeedBeginsANewPage() {
        assertThat(TextPages.html("one\ftwo\n\f", printable).split("<pre>")).hasSize(3);
    }

    @Test
    void whatCantBePrintedIsMarkedNotDropped() {
        assertThat(printable.of("na\u00efve \u2265 2\u00a0mg"))
                .isEqualTo("na\u00efve \u2265 2\u00a0mg");
        assertThat(printable.of("\uFB03\u2003\u4e2d\u0001\u200b")).isEqualTo("ffi \u25a1");
        assertThat(printable.of("e\u0301")).isEqualTo("\u00e9");
    }
}
