package org.overturn.core.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.packet.FlowingPages;

class OcrTest {

    private final Ocr ocr = Ocr.of(OcrSetting.AUTO, "eng", Duration.ofSeconds(60));
    private final DocumentReader intake =
            new DocumentReader(IntakeLimits.standard(), new FlowingPages(), ocr);

    @Test
    void aPhotographedPageIsReadAndMarkedAsRecognised() throws Exception {
        needTesseract();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(typed("Authorization number 48213"), "png", png);

        PageText page = intake.read(png.toByteArray(), "a.png").pages().getFirst();

        assertThat(page.source()).isEqualTo(PageText.Source.OCR);
        assertThat(page.text()).contains("Authorization number 48213");
    }

    /** Tesseract alone reads "LOZO6V86V086 CI 4eqwusey" there. */
    @ParameterizedTest(name = "turned by {0} quarters")
    @ValueSource(ints = {1, 2, 3})
    void aPageIsReadHoweverItLies(int quarters) throws Exception {
        needTesseract();
        BufferedImage upright =
                typed("Patient: Celeste Calloway", "Born: May 5, 1987", "Member ID 980498490267");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(turned(upright, quarters), "png", png);

        PageText page = intake.read(png.toByteArray(), "a.png").pages().getFirst();

        assertThat(page.text()).contains("Celeste Calloway", "980498490267");
    }

    @Test
    void ofAPdfOnlyThePagesWithoutTextAreRecognised() throws Exception {
        needTesseract();
        byte[] scan = scanBehindText();

        var pages = intake.read(scan, "a.pdf").pages();

        assertThat(pages)
                .extracting(PageText::source)
                .containsExactly(PageText.Source.DOCUMENT, PageText.Source.OCR);
        assertThat(pages.getLast().text()).contains("Operative report");
    }

    @Test
    void switchedOffNothingIsRecognisedAndTheDocumentIsTakenAllTheSame() throws Exception {
        Ocr off = Ocr.of(OcrSetting.OFF, "eng", Duration.ofSeconds(60));
        DocumentReader plain = new DocumentReader(IntakeLimits.standard(), new FlowingPages(), off);

        assertThat(off.isOn()).isFalse();
        assertThat(plain.read(scanBehindText(), "a.pdf").pages())
                .extracting(PageText::source)
                .containsExactly(PageText.Source.DOCUMENT, PageText.Source.NONE);
    }

    @Test
    void aLanguageThatIsNotInstalledSwitchesItOff() {
        assertThat(Ocr.of(OcrSetting.AUTO, "xxy", Duration.ofSeconds(60)).isOn()).isFalse();
    }

    private void needTesseract() {
        assumeTrue(ocr.isOn(), "Tesseract is not installed: OCR is not tested");
    }

    private static byte[] scanBehindText() throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(HostileFiles.pdf(1))) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, typed("Operative report")),
                        36,
                        500,
                        540,
                        90);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage typed(String... lines) throws IOException {
        int height = 150 + 100 * lines.length;
        BufferedImage image = new BufferedImage(1500, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1500, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font().deriveFont(64f));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 60, 140 + 100 * i);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean sideways = quarters % 2 != 0;
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, image.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }

    private static Font font() throws IOException {
        String file =
                "/META-INF/resources/webjars/pdfjs-dist/5.4.624/standard_fonts/LiberationSans-Regular.ttf";
        try (InputStream in = OcrTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (java.awt.FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
