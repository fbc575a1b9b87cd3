package org.overturn.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.overturn.core.evidence.MediaType;

/** Documents as they come from scanners and from other programs, at 200 dots an inch. */
final class ScanMaker {

    private static final int WIDTH = 1700;
    private static final int HEIGHT = 2200;

    private ScanMaker() {}

    /** A document. */
    record Made(Path file, MediaType type) {}

    /** Of three: words, gray scans, and black and white ones; each sixth is a TIFF. */
    static Made make(Path file, int number, int pages) throws IOException {
        if (number % 6 == 5) {
            tiff(file, number, pages);
            return new Made(file, MediaType.TIFF);
        }
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int page = 0; page < pages; page++) {
                add(document, number, page);
            }
            document.save(file.toFile());
        }
        return new Made(file, MediaType.PDF);
    }

    private static void add(PDDocument document, int number, int page) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.LETTER);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            if (number % 3 == 0) {
                words(content, page);
            } else {
                boolean gray = number % 3 == 1;
                BufferedImage scan = scan(gray, 1000L * number + page);
                PDImageXObject image =
                        gray
                                ? JPEGFactory.createFromImage(document, scan, 0.6f)
                                : CCITTFactory.createFromImage(document, scan);
                content.drawImage(image, 0, 0, 612, 792);
            }
        }
    }

    private static void words(PDPageContentStream content, int page) throws IOException {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        content.beginText();
        content.setFont(font, 10);
        content.setLeading(14);
        content.newLineAtOffset(60, 730);
        for (int line = 0; line < 48; line++) {
            content.showText(
                    "Page " + page + ", line " + line + ": the patient was seen and told.");
            content.newLine();
        }
        content.endText();
    }

    private static BufferedImage scan(boolean gray, long seed) {
        BufferedImage scan =
                new BufferedImage(
                        WIDTH,
                        HEIGHT,
                        gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = scan.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.DIALOG, Font.PLAIN, 28));
        SplittableRandom random = new SplittableRandom(seed);
        for (int line = 0; line < 45; line++) {
            graphics.drawString(
                    Long.toString(random.nextLong(1L << 60), 36).repeat(6), 150, 180 + 42 * line);
        }
        for (int speck = 0; speck < 4000; speck++) {
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 2, 1);
        }
        graphics.dispose();
        return scan;
    }

    private static void tiff(Path file, int number, int pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            writer.prepareWriteSequence(null);
            for (int page = 0; page < pages; page++) {
                writer.writeToSequence(
                        new IIOImage(scan(false, 1000L * number + page), null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
