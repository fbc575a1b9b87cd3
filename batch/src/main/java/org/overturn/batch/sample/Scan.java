package org.overturn.batch.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a fax or a camera leaves it: a little askew, with specks. */
final class Scan {

    private static final int SPECKS = 900;

    private final PDDocument document;
    private final Chance chance;

    Scan(PDDocument document, Chance chance) {
        this.document = document;
        this.chance = chance;
    }

    /** Black and white, as a fax is. */
    void saveFax(Path target) throws IOException {
        save(askew(170, BufferedImage.TYPE_BYTE_BINARY), "png", target);
    }

    /** Grey shades, as a camera gives. */
    void savePhoto(Path target) throws IOException {
        save(askew(96, BufferedImage.TYPE_BYTE_GRAY), "jpg", target);
    }

    private BufferedImage askew(int dpi, int type) throws IOException {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        BufferedImage scan = new BufferedImage(page.getWidth(), page.getHeight(), type);
        Graphics2D pen = scan.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(type == BufferedImage.TYPE_BYTE_GRAY ? new Color(238, 238, 238) : Color.WHITE);
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.rotate(0.008, scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        for (int i = 0; i < SPECKS; i++) {
            int x = chance.between(0, scan.getWidth() - 1);
            scan.setRGB(x, chance.between(0, scan.getHeight() - 1), Color.DARK_GRAY.getRGB());
        }
        return scan;
    }

    private static void save(BufferedImage image, String format, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IOException("no writer for " + format);
            }
        }
    }
}
