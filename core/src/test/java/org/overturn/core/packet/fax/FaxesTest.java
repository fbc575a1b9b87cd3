package org.overturn.core.packet.fax;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaxesTest {

    private static final PDRectangle SIDEWAYS = new PDRectangle(792, 612);

    private final Faxes faxes = new Faxes();

    @TempDir Path folder;

    @Test
    void writesEachPageInBlackAndWhiteAtFaxResolution() throws Exception {
        Path pdf = pdf(PDRectangle.LETTER, 0, SIDEWAYS, 0);
        Path tiff = folder.resolve("fax.tif");
        assertThat(faxes.write(pdf, tiff)).isEmpty();
        try (ImageInputStream in = ImageIO.createImageInputStream(tiff.toFile())) {
            ImageReader reader = platformReader();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                TIFFDirectory page = TIFFDirectory.createFromMetadata(reader.getImageMetadata(i));
                assertThat(field(page, BaselineTIFFTagSet.TAG_COMPRESSION)).isEqualTo("4");
                assertThat(field(page, BaselineTIFFTagSet.TAG_X_RESOLUTION)).isEqualTo("204/1");
                assertThat(field(page, BaselineTIFFTagSet.TAG_Y_RESOLUTION)).isEqualTo("196/1");
                assertThat(field(page, BaselineTIFFTagSet.TAG_PHOTOMETRIC_INTERPRETATION))
                        .isEqualTo("0");
                BufferedImage image = reader.read(i);
                assertThat(image.getWidth()).isEqualTo(1728);
                assertThat(image.getHeight()).isEqualTo(2156);
                assertThat(black(image)).as("writing on page " + i).isBetween(500L, 100_000L);
            }
        }
    }

    @Test
    void aPageThatLiesOnItsSideIsTurned() throws Exception {
        Path tiff = folder.resolve("fax.tif");
        faxes.write(pdf(SIDEWAYS, 0), tiff);
        BufferedImage image = ImageIO.read(tiff.toFile());
        assertThat(black(image.getSubimage(864, 0, 864, 2156)))
                .as("the upper edge of the page lies at the right")
                .isGreaterThan(500);
        assertThat(black(image.getSubimage(0, 0, 864, 2156))).isZero();
    }

    @Test
    void pointsOutWhatIsTooLightOrTooDark() throws Exception {
        Path pdf = pdf(PDRectangle.LETTER, 0, PDRectangle.LETTER, 0.65f, PDRectangle.LETTER, -1f);
        assertThat(faxes.write(pdf, folder.resolve("fax.tif")))
                .containsOnlyKeys(2, 3)
                .containsEntry(2, FaxFinding.FAINT)
                .containsEntry(3, FaxFinding.DARK);
    }

    @Test
    void typewritingAndLightRulesOfATableAreAllRight() throws Exception {
        Path file = folder.resolve("note.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.COURIER), 9);
                content.beginText();
                content.newLineAtOffset(72, 700);
                content.showText("MARSH, ELENA was seen on 10/19/2026. Return in four weeks.");
                content.endText();
                content.setStrokingColor(0.8f);
                for (int row = 0; row < 20; row++) {
                    content.moveTo(72, 680 - 20 * row);
                    content.lineTo(540, 680 - 20 * row);
                    content.stroke();
                }
            }
            document.save(file.toFile());
        }

        assertThat(faxes.write(file, folder.resolve("fax.tif"))).isEmpty();
    }

    @Test
    void aPageWithNothingOnItIsAllRight() throws Exception {
        assertThat(faxes.write(pdf(PDRectangle.LETTER, 1), folder.resolve("fax.tif"))).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenThePdfIsDamaged() throws Exception {
        Path pdf = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7 no more");
        try {
            faxes.write(pdf, folder.resolve("fax.tif"));
        } catch (java.io.UncheckedIOException e) {
            assertThat(e).hasMessageContaining("fax.tif");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(pdf);
        }
    }

    private static ImageReader platformReader() {
        Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName("tiff");
        ImageReader reader = all.next();
        while (!reader.getClass().getModule().isNamed()) {
            reader = all.next();
        }
        return reader;
    }

    private static String field(TIFFDirectory page, int tag) {
        return page.getTIFFField(tag).getValueAsString(0);
    }

    private static long black(BufferedImage image) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == 0 ? 1 : 0;
            }
        }
        return count;
    }

    /** Pairs of the size of a page and how light the writing on it is; -1 is a dark picture. */
    private Path pdf(Object... pages) throws IOException {
        Path file = folder.resolve("pages.pdf");
        try (PDDocument document = new PDDocument()) {
            Iterator<Object> given = Stream.of(pages).iterator();
            while (given.hasNext()) {
                PDPage page = new PDPage((PDRectangle) given.next());
                document.addPage(page);
                fill(document, page, ((Number) given.next()).floatValue());
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void fill(PDDocument document, PDPage page, float light) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (light < 0) {
                content.setNonStrokingColor(0.2f);
                content.addRect(20, 20, 570, 700);
                content.fill();
                return;
            }
            content.setNonStrokingColor(light);
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            for (int line = 0; line < 15; line++) {
                content.beginText();
                content.newLineAtOffset(72, page.getMediaBox().getHeight() - 80 - 14 * line);
                content.showText("The patient could not walk further than one block without rest.");
                content.endText();
            }
        }
    }
}
