package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;

/** Where the lines and pages of a letter end. */
class LetterSettingTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    private Pdf packet(String letter) throws Exception {
        Path target = folder.resolve("packet.pdf");
        packets.assemble(
                Fixtures.request(
                        "<section lang=\"en\">" + letter + "</section>",
                        DeniedClaim.claim(),
                        List.of()),
                target);
        return new Pdf(target);
    }

    @Test
    void noLineEndsBetweenABracketAndTheExhibitInIt() throws Exception {
        StringBuilder letter = new StringBuilder("<h1>Appeal</h1>");
        for (int words = 1; words < 60; words++) {
            letter.append("<p>" + "word ".repeat(words) + "(Ex. A, p. 1); and (Exhibit A).</p>");
        }
        try (Pdf pdf = packet(letter.toString())) {
            String text = pdf.text();
            assertThat(text.split("\\(Ex\\. A, p\\. 1\\);", -1)).hasSize(60);
            assertThat(text.split("\\(Exhibit A\\)\\.", -1)).hasSize(60);
        }
    }

    @ParameterizedTest(name = "{0} lines before it")
    @ValueSource(ints = {32, 33, 34, 35, 36, 37})
    void whatLeadsToAListStandsOnThePageOfItsBeginning(int lines) throws Exception {
        String before = "<p>One line.</p>".repeat(lines);
        String after = "<p>One line.</p>".repeat(30); // too long to be set tighter
        try (Pdf pdf =
                packet(
                        "<h1>Appeal</h1>"
                                + before
                                + "<p>What we ask, as <em>you</em> know:</p>\n<ol><li>First thing.</li>"
                                + "<li>Second thing.</li></ol>"
                                + after)) {
            int lead = pdf.text(1).contains("What we ask") ? 1 : 2;
            assertThat(pdf.text(lead)).contains("What we ask", "First thing.");
        }
    }

    @ParameterizedTest(name = "{0} lines take {1} pages")
    @CsvSource({"20, 1", "40, 1", "60, 2", "62, 2", "84, 2", "110, 3"})
    void aLetterWithLittleOnItsSecondPageIsSetTighter(int lines, int pages) throws Exception {
        try (Pdf pdf = packet("<h1>Appeal</h1>" + "<p>One line.</p>".repeat(lines))) {
            assertThat(pdf.bookmarks()).containsEntry("Index of exhibits", pages + 1);
        }
    }
}
