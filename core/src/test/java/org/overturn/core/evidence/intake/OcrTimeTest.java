package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.evidence.intake.PageText.Source;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.FlowingPages;

/** Recognition is run on pages that show something, for as long as there is time. */
class OcrTimeTest {

    private static final Reading WORDS = new Reading("words", 5, 95);

    private final List<Duration> runs = new ArrayList<>();

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void twoThousandEmptyPagesNeedNoRecognition() throws Exception {
        ReadDocument read = read(pdf(2_000, ""), Duration.ofMinutes(2));

        assertThat(runs).isEmpty();
        assertThat(read.pages()).hasSize(2_000).containsOnly(PageText.blank());
        assertThat(read.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_BLANK_PAGES);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "q 1 0 0 1 0 0 cm Q",
                "1 g 0 0 612 792 re f",
                "0.9 g 0 0 612 792 re f",
                "BT /F1 12 Tf ( ) Tj ET"
            })
    void whatDrawsNothingThatCouldBeReadIsBlank(String content) throws Exception {
        assertThat(read(pdf(2, content), Duration.ofMinutes(2)).pages())
                .containsOnly(PageText.blank());
        assertThat(runs).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0 g 300 300 1 1 re f", "0.9 g 300 300 40 9 re f", "0 0 m 9 9 l S"})
    void whatShowsAnythingIsRecognised(String content) throws Exception {
        assertThat(read(pdf(1, content), Duration.ofMinutes(2)).pages())
                .containsExactly(PageText.recognised("words"));
        assertThat(runs).hasSize(1);
    }

    @ParameterizedTest(name = "a shade of {0} on white: {1} runs")
    @CsvSource({"255, 0", "252, 0", "225, 1", "0, 1"})
    void aScanIsBlankWhereItsDotsAreAlike(int shade, int expected) throws Exception {
        read(scan(shade), Duration.ofMinutes(2));

        assertThat(runs).hasSize(expected);
    }

    @Test
    void aPictureOfTwoShadesIsHeldAgainstItselfToo() throws Exception {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_BINARY);
        read(png(image), "a.png", Duration.ofMinutes(2));
        assertThat(runs).isEmpty();

        image.setRGB(30, 20, 0xFFFFFF);
        read(png(image), "a.png", Duration.ofMinutes(2));
        assertThat(runs).hasSize(1);
    }

    @Test
    void allPagesShareOneTimeAndThoseBeyondItAreSaid() throws Exception {
        PageRecognition untilTheThird =
                (_, atMost) -> {
                    runs.add(atMost);
                    if (runs.size() == 3) {
                        Thread.currentThread().interrupt(); // as the end of the time does
                    }
                    return WORDS;
                };
        ReadDocument read =
                reader(untilTheThird, Duration.ofMinutes(2)).read(pdf(9, "0 0 m 9 9 l S"), "a.pdf");
        Thread.interrupted();

        assertThat(runs).hasSize(3).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(runs.getLast()).isLessThan(runs.getFirst());
        assertThat(read.pages().subList(0, 3))
                .extracting(PageText::source)
                .containsOnly(Source.OCR);
        assertThat(read.pages().subList(3, 9)).containsOnly(PageText.unread());
        assertThat(read.notes())
                .extracting(Issue::code)
                .containsExactly(IssueCode.DOCUMENT_PAGES_UNREAD);
        assertThat(read.notes().getFirst().message())
                .startsWith("6 pages of it are each a picture whose text was not read")
                .endsWith("The first is page 4.");
    }

    @Test
    void aPageThatCantBeRecognisedIsSaidAndTheOthersGoOn() throws Exception {
        PageRecognition secondFails =
                (_, atMost) -> {
                    runs.add(atMost);
                    if (runs.size() == 2) {
                        throw new IOException("took too long");
                    }
                    return new Reading("", 0, 0);
                };
        ReadDocument read =
                reader(secondFails, Duration.ofMinutes(2)).read(pdf(3, "0 0 m 9 9 l S"), "a.pdf");

        assertThat(read.pages())
                .extracting(PageText::source)
                .containsExactly(Source.NONE, Source.UNREAD, Source.NONE);
        assertThat(read.notes().getFirst().message())
                .startsWith("1 page of it is a picture whose text was not read");
    }

    private ReadDocument read(byte[] bytes, Duration time) {
        return read(bytes, "a.pdf", time);
    }

    private ReadDocument read(byte[] bytes, String name, Duration time) {
        PageRecognition counted =
                (_, atMost) -> {
                    runs.add(atMost);
                    return WORDS;
                };
        return reader(counted, time).read(bytes, name);
    }

    private static DocumentReader reader(PageRecognition recognition, Duration time) {
        return new DocumentReader(
                IntakeLimits.standard(), new FlowingPages(), Ocr.by(recognition, time));
    }

    private static byte[] pdf(int pages, String content) {
        RawPdf pdf = new RawPdf();
        int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int drawn = pdf.add("", content.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        int tree = 2 + pages + 1;
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            int page =
                    pdf.add(
                            "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>"
                                    .formatted(tree, drawn, font));
            kids.append(page).append(" 0 R ");
        }
        pdf.add("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages, kids));
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages %d 0 R >>".formatted(tree)));
    }

    private static byte[] scan(int shade) throws IOException {
        BufferedImage image = new BufferedImage(850, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 850, 1100);
        graphics.dispose();
        for (int x = 200; x < 600; x++) {
            image.getRaster().setSample(x, 400, 0, shade);
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 612, 792);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
