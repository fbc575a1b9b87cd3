package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Pages on which nothing stands are said, with how many there are. */
class BlankPagesTest {

    private final DocumentReader intake = TestIntake.reader();

    @Test
    void pagesWithoutTextAndDrawingAreCounted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            text(document);
            blanks(document, 3);
            line(document);

            assertThat(notes(document))
                    .containsExactly(
                            "3 of its 5 pages are empty: no text and no drawing stands on them.");
        }
    }

    @Test
    void aDocumentOfManyEmptyPagesIsNoDocumentWithoutAFinding() throws IOException {
        try (PDDocument document = new PDDocument()) {
            blanks(document, 1_200);

            assertThat(notes(document))
                    .containsExactly(
                            "1,200 of its 1,200 pages are empty: no text and no drawing stands on"
                                    + " them.");
        }
    }

    @Test
    void onePageWithALineAloneIsNotEmpty() throws IOException {
        try (PDDocument document = new PDDocument()) {
            line(document);

            assertThat(notes(document)).isEmpty();
        }
    }

    private List<String> notes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return intake.read(bytes.toByteArray(), "a.pdf").notes().stream()
                .filter(note -> note.code() == IssueCode.DOCUMENT_BLANK_PAGES)
                .map(Issue::message)
                .toList();
    }

    private static void blanks(PDDocument document, int count) {
        for (int i = 0; i < count; i++) {
            document.addPage(new PDPage(PDRectangle.LETTER));
        }
    }

    private static void text(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText("A note.");
            content.endText();
        }
    }

    private static void line(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.moveTo(72, 72);
            content.lineTo(500, 700);
            content.stroke();
        }
    }
}
