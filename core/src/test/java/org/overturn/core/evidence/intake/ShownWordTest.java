package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What Word doesn't print stands on no page made of a Word document, and is no text of it. */
class ShownWordTest {

    private final DocumentReader intake = TestIntake.reader();

    @FunctionalInterface
    private interface Change {
        void make(XWPFDocument document) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unprinted")
    void whatIsNotPrintedIsLeftOutAndSaid(String what, Change change) throws IOException {
        ReadDocument read = intake.read(word(change), "a.docx");

        assertThat(read.pages()).hasSize(1);
        assertThat(read.pages().getFirst().text())
                .contains("Before", "After")
                .doesNotContain("secret");
        assertThat(read.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_PARTS_LEFT_OUT);
        assertThat(read.notes().getFirst().message())
                .contains("hidden words", "deleted", "comments");
    }

    static Stream<Arguments> unprinted() {
        return Stream.of(
                Arguments.of("a hidden run", (Change) d -> run(d).setVanish(true)),
                Arguments.of("a run of a hiding style", (Change) d -> run(d).setStyle("Hiding")),
                Arguments.of("a run of a style based on it", (Change) d -> run(d).setStyle("Heir")),
                Arguments.of(
                        "a paragraph of a hiding style",
                        (Change)
                                d -> {
                                    run(d);
                                    d.getLastParagraph().setStyle("HidingParagraph");
                                }),
                Arguments.of(
                        "a deleted run",
                        (Change)
                                d -> {
                                    XWPFParagraph paragraph = d.createParagraph();
                                    paragraph
                                            .getCTP()
                                            .addNewDel()
                                            .addNewR()
                                            .addNewDelText()
                                            .setStringValue("secret");
                                }),
                Arguments.of(
                        "a deleted run with plain text",
                        (Change)
                                d -> {
                                    XWPFParagraph paragraph = d.createParagraph();
                                    paragraph
                                            .getCTP()
                                            .addNewDel()
                                            .addNewR()
                                            .addNewT()
                                            .setStringValue("secret");
                                }),
                Arguments.of(
                        "a run that was moved away",
                        (Change)
                                d -> {
                                    XWPFParagraph paragraph = d.createParagraph();
                                    paragraph
                                            .getCTP()
                                            .addNewMoveFrom()
                                            .addNewR()
                                            .addNewT()
                                            .setStringValue("secret");
                                }),
                Arguments.of(
                        "a deleted row",
                        (Change)
                                d -> {
                                    XWPFTable table = d.createTable(2, 1);
                                    table.getRow(1).getCell(0).setText("secret");
                                    table.getRow(1)
                                            .getCtRow()
                                            .addNewTrPr()
                                            .addNewDel()
                                            .setId(BigInteger.ONE);
                                }),
                Arguments.of(
                        "a comment",
                        (Change)
                                d -> {
                                    var comment = d.createComments().createComment(BigInteger.ZERO);
                                    comment.createParagraph().createRun().setText("secret");
                                    XWPFParagraph paragraph = d.createParagraph();
                                    paragraph.createRun().setText("commented");
                                    paragraph
                                            .getCTP()
                                            .addNewR()
                                            .addNewCommentReference()
                                            .setId(BigInteger.ZERO);
                                }));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<w:hidden/>", "<w:cantSplit/><w:hidden w:val=\"1\"/>"})
    void aHiddenRowIsLeftOutAndOneThatIsNotStays(String property) throws IOException {
        ReadDocument read = intake.read(rows(property), "a.docx");

        assertThat(read.pages().getFirst().text()).contains("Before").doesNotContain("secret");
        assertThat(read.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_PARTS_LEFT_OUT);
        assertThat(intake.read(rows("<w:hidden w:val=\"0\"/>"), "a.docx").pages().getFirst().text())
                .contains("Before", "secret");
    }

    private static byte[] rows(String property) {
        return WordFiles.of(
                "<w:tbl><w:tr><w:tc>"
                        + WordFiles.paragraph("Before")
                        + "</w:tc></w:tr><w:tr><w:trPr>"
                        + property
                        + "</w:trPr><w:tc>"
                        + WordFiles.paragraph("secret")
                        + "</w:tc></w:tr></w:tbl>");
    }

    @Test
    void whatIsShownStaysWhateverItsStylesSay() throws IOException {
        byte[] word =
                word(d -> {
                    run(d).setVanish(false);
                    d.getLastParagraph().setStyle("HidingParagraph");
                    XWPFParagraph both = d.createParagraph();
                    both.setStyle("HidingParagraph");
                    both.createRun().setText("twice turned");
                    both.getRuns().getFirst().setStyle("Hiding");
                    d.createParagraph()
                            .getCTP()
                            .addNewIns()
                            .addNewR()
                            .addNewT()
                            .setStringValue("inserted");
                    d.createParagraph()
                            .getCTP()
                            .addNewMoveTo()
                            .addNewR()
                            .addNewT()
                            .setStringValue("moved here");
                });
        ReadDocument read = intake.read(word, "a.docx");

        assertThat(read.pages().getFirst().text())
                .contains("secret", "twice turned", "inserted", "moved here");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void whatWasOnceHiddenOrOfAnotherStyleCountsNoMore() throws IOException {
        byte[] word =
                WordFiles.of(
                        "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"a\"><w:rPr><w:vanish/>"
                                + "</w:rPr></w:rPrChange></w:rPr><w:t>shown by now</w:t></w:r></w:p>");
        ReadDocument read = intake.read(word, "a.docx");

        assertThat(read.pages().getFirst().text()).isEqualTo("shown by now");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aDocumentOfHiddenWordsAloneIsRefused() {
        byte[] word =
                WordFiles.of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> intake.read(word, "a.docx"))
                .hasMessage("The file holds no text and no picture that can be shown.");
    }

    private static org.apache.poi.xwpf.usermodel.XWPFRun run(XWPFDocument document) {
        var run = document.createParagraph().createRun();
        run.setText("secret");
        return run;
    }

    private static byte[] word(Change change) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var styles = document.createStyles();
            styles.setStyles(CTStyles.Factory.newInstance());
            styles.addStyle(style("Hiding", "character", "<w:rPr><w:vanish/></w:rPr>"));
            styles.addStyle(
                    style(
                            "Heir",
                            "character",
                            "<w:basedOn w:val=\"Hiding\"/><w:rPr><w:b/></w:rPr>"));
            styles.addStyle(style("HidingParagraph", "paragraph", "<w:rPr><w:vanish/></w:rPr>"));
            document.createParagraph().createRun().setText("Before");
            change.make(document);
            document.createParagraph().createRun().setText("After");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static XWPFStyle style(String id, String type, String rest) throws IOException {
        String xml =
                "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style></w:styles>"
                                .formatted(type, id, id, rest);
        try {
            CTStyle parsed =
                    org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument.Factory
                            .parse(
                                    new ByteArrayInputStream(
                                            xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .getStyles()
                            .getStyleArray(0);
            return new XWPFStyle(parsed);
        } catch (org.apache.xmlbeans.XmlException e) {
            throw new IOException(e);
        }
    }
}
