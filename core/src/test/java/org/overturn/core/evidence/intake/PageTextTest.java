package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.issue.IssueCode;

/** The text of the pages of PDFs and pictures, and what of it is left out. */
@Timeout(90)
class PageTextTest {

    private final DocumentReader intake = TestIntake.reader();

    @ParameterizedTest(name = "extraction allowed: {0}")
    @ValueSource(booleans = {true, false})
    void anOwnerPasswordThatLetsReadIsNoHindrance(boolean extractable) throws Exception {
        ReadDocument read =
                intake.read(HostileFiles.encryptedPdf("owner", "", extractable), "a.pdf");

        assertThat(read.pages())
                .extracting(PageText::text)
                .containsExactly("A line of page 1", "A line of page 2");
    }

    @Test
    void pagesWithoutTextAreMarked() throws Exception {
        assertThat(intake.read(WordFiles.png(40, 30), "a.png").pages())
                .extracting(PageText::source)
                .containsExactly(PageText.Source.NONE);
        assertThat(intake.read(HostileFiles.pdf(1), "a.pdf").pages())
                .extracting(PageText::source)
                .containsExactly(PageText.Source.DOCUMENT);
    }

    /** Programs that fill in forms leave it to viewers to draw what was filled in. */
    @Test
    void whatWasFilledInAndTypedOntoAPageIsPartOfItsText() throws Exception {
        ReadDocument read =
                intake.read(
                        FormFiles.filled()
                                .field("patient", "Jane Example")
                                .typed("Denied by phone on March 3")
                                .bytes(),
                        "a.pdf");

        assertThat(read.pages().getFirst().text())
                .contains("Jane Example", "Denied by phone on March 3");
        assertThat(read.notes()).isEmpty();
        assertThat(
                        intake.read(
                                        FormFiles.filledButNotSaid()
                                                .field("patient", "Jane Example")
                                                .bytes(),
                                        "a.pdf")
                                .pages()
                                .getFirst()
                                .text())
                .contains("Jane Example");
    }

    @ParameterizedTest
    @MethodSource("undrawn")
    void whatCannotBeDrawnAndWhatIsNotPrintedIsSaid(FormFiles form, String words) throws Exception {
        ReadDocument read = intake.read(form.bytes(), "a.pdf");

        assertThat(read.notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.code()).isEqualTo(IssueCode.DOCUMENT_PARTS_LEFT_OUT);
                    assertThat(note.message()).contains(words, "page 1");
                });
    }

    static Stream<Arguments> undrawn() throws Exception {
        String lost = "can't be drawn";
        return Stream.of(
                Arguments.of(FormFiles.filled().field("name", "\u8a3a\u65ad"), lost),
                Arguments.of(FormFiles.filled().field("long", "x".repeat(20_001)), lost),
                Arguments.of(FormFiles.filled().typed("Seen by Dr. \u0141uk\u0105"), lost),
                Arguments.of(FormFiles.filled().comment("Call them again"), "aren't printed"));
    }
}
