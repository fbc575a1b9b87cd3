package org.overturn.core.packet;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.Typefaces.Face;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;

/**
 * A note of two pages, written in blue but for three words of the first, which are red. In a packet
 * it is Exhibit B, from page 6.
 */
final class OneNote {

    static final int FIRST_PAGE = 6;
    static final String LINE = "Therapy of six weeks failed";
    static final String RED = "six weeks failed";
    private static final Instant NOW = Instant.parse("2026-10-02T09:00:00Z");

    private OneNote() {}

    static PacketDocument of(Path folder, PDRectangle size, int rotation) throws IOException {
        Path file = folder.resolve("note.pdf");
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, new Typefaces().get(Face.REGULAR), true);
            for (String words : List.of(LINE, "The other page")) {
                PDPage page = new PDPage(size);
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(font, 14);
                    line(content, "Seen today, pain eight of ten", size.getHeight() * 0.8f);
                    line(content, words, size.getHeight() * 0.5f);
                    line(content, "Return in a month", size.getHeight() * 0.2f);
                }
            }
            document.save(file.toFile());
        }
        return new PacketDocument(
                Optional.of(7L), DocumentKind.PROGRESS_NOTE, "Visit", MediaType.PDF, file);
    }

    private static void line(PDPageContentStream content, String words, float y)
            throws IOException {
        content.beginText();
        content.newLineAtOffset(20, y);
        content.setNonStrokingColor(Color.BLUE);
        content.showText(words.replace(RED, ""));
        content.setNonStrokingColor(Color.RED);
        content.showText(words.endsWith(RED) ? RED : "");
        content.endText();
    }

    static Mark mark(Passage what, String note) {
        return new Mark("document-7", what, note, "ada", NOW);
    }

    static PacketDocument marked(PacketDocument document, Mark... marks) {
        return marked(document, List.of(), marks);
    }

    static PacketDocument marked(PacketDocument document, List<Passage> black, Mark... marks) {
        return document.handled(new Handling(0, Set.of(), black, List.of(marks)));
    }

    static BufferedImage draw(Path packet, int page) throws IOException {
        try (Pdf pdf = new Pdf(packet)) {
            return new PDFRenderer(pdf.document()).renderImage(page - 1, 2);
        }
    }

    /** Where dots of a kind lie; empty where there are none. */
    static Rectangle where(BufferedImage page, IntPredicate kind) {
        Rectangle where = new Rectangle(-1, -1);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (kind.test(page.getRGB(x, y))) {
                    where.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return where;
    }

    static boolean isYellow(int rgb) {
        return red(rgb) > 240 && green(rgb) > 230 && blue(rgb) < 180;
    }

    static boolean isRed(int rgb) {
        return red(rgb) > 200 && green(rgb) < 90 && blue(rgb) < 90;
    }

    static boolean isBlue(int rgb) {
        return red(rgb) < 90 && green(rgb) < 90 && blue(rgb) > 200;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }

    private static int blue(int rgb) {
        return rgb & 0xff;
    }
}
