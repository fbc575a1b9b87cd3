package org.overturn.core.packet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.overturn.core.packet.PageWords.Reach;
import org.overturn.core.packet.contents.Passage;

/**
 * Makes a picture of a page with parts of it blacked out. Nothing else of the page is kept: what
 * stood below the black is nowhere in the packet.
 */
final class BlackedOutPage {

    private static final double DOTS_A_POINT = 200.0 / 72;
    private static final float FINE = 0.85f;

    private final PDDocument target;

    BlackedOutPage(PDDocument target) {
        this.target = target;
    }

    /**
     * @throws IOException when it can't be drawn, or words to be blacked out don't stand there
     */
    SourcePage of(SourcePage page, List<Passage> parts) throws IOException {
        try (PageDrawing drawing = PageDrawing.of(page, target)) {
            List<Rectangle2D> boxes = boxes(page, drawing, parts);
            BufferedImage picture = drawing.draw(DOTS_A_POINT);
            cover(picture, page, boxes);
            return picture(page, picture, true);
        }
    }

    /**
     * What is seen of a page, with nothing black: what it writes beyond its edges is left behind.
     *
     * @throws IOException when it can't be drawn
     */
    SourcePage seen(SourcePage page) throws IOException {
        try (PageDrawing drawing = PageDrawing.of(page, target)) {
            return picture(page, drawing.draw(DOTS_A_POINT), false);
        }
    }

    private SourcePage picture(SourcePage page, BufferedImage picture, boolean blackedOut)
            throws IOException {
        return new SourcePage(
                new ImagePages(target).form(image(picture, page.scan())),
                AffineTransform.getScaleInstance(page.width(), page.height()),
                page.width(),
                page.height(),
                true,
                List.of(), // a bookmark might say what isn't seen
                blackedOut);
    }

    /** In points from the page's upper left corner. */
    static List<Rectangle2D> boxes(SourcePage page, PageDrawing drawing, List<Passage> parts)
            throws IOException {
        PassagePlaces places = new PassagePlaces(page, drawing, Reach.WIDE);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Passage part : parts) {
            List<Rectangle2D> found = places.find(part);
            if (found.isEmpty()) {
                throw new IOException("words to be blacked out are not on the page");
            }
            boxes.addAll(found);
        }
        return boxes;
    }

    /** Whole dots, rather one more. */
    private static void cover(BufferedImage picture, SourcePage page, List<Rectangle2D> boxes) {
        double x = picture.getWidth() / page.width();
        double y = picture.getHeight() / page.height();
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Rectangle2D box : boxes) {
            int left = (int) Math.floor(box.getX() * x) - 1;
            int top = (int) Math.floor(box.getY() * y) - 1;
            graphics.fillRect(
                    left,
                    top,
                    (int) Math.ceil(box.getMaxX() * x) + 1 - left,
                    (int) Math.ceil(box.getMaxY() * y) + 1 - top);
        }
        graphics.dispose();
    }

    /**
     * A scan as a photo, which it is; else without loss, and without colours where there are none.
     */
    private PDImageXObject image(BufferedImage picture, boolean scan) throws IOException {
        if (scan) {
            return JPEGFactory.createFromImage(target, picture, FINE);
        }
        return LosslessFactory.createFromImage(target, isGrey(picture) ? grey(picture) : picture);
    }

    private static boolean isGrey(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int dot : row) {
                if ((dot >> 16 & 0xff) != (dot & 0xff) || (dot >> 8 & 0xff) != (dot & 0xff)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, picture.getRGB(x, y) & 0xff);
            }
        }
        return grey;
    }
}
