package org.overturn.core.packet.fax;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/**
 * A page at fax resolution: 204 dots an inch across and 196 down ("fine"), 1728 dots wide, each
 * black or white (ITU-T T.4, T.30).
 */
final class FaxPage {

    static final int DOTS_ACROSS = 204;
    static final int DOTS_DOWN = 196;
    static final int WIDTH = 1728;
    static final int HEIGHT = 11 * DOTS_DOWN;

    /** Lighter than this becomes paper. */
    static final int THRESHOLD = 128;

    private static final int WHITE = 255;

    private final byte[] tones;

    private FaxPage(byte[] tones) {
        this.tones = tones;
    }

    /** Turned upright and made to fit the sheet. */
    static FaxPage of(BufferedImage page) {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(page, fitting(page), null);
        graphics.dispose();
        return new FaxPage((byte[]) sheet.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null));
    }

    /** How dark the page is at a place: 0 is black, 255 white. */
    int tone(int x, int y) {
        return tones[y * WIDTH + x] & 0xFF;
    }

    boolean isBlack(int x, int y) {
        return tone(x, y) < THRESHOLD;
    }

    /** The page in black and white; white is 0, as fax has it. */
    BufferedImage toImage() {
        byte[] shades = {(byte) WHITE, 0};
        BufferedImage image =
                new BufferedImage(
                        WIDTH,
                        HEIGHT,
                        BufferedImage.TYPE_BYTE_BINARY,
                        new IndexColorModel(1, 2, shades, shades, shades));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (isBlack(x, y)) {
                    image.getRaster().setSample(x, y, 0, 1);
                }
            }
        }
        return image;
    }

    private static AffineTransform fitting(BufferedImage page) {
        boolean sideways = page.getWidth() > page.getHeight();
        int width = sideways ? page.getHeight() : page.getWidth();
        int height = sideways ? page.getWidth() : page.getHeight();
        AffineTransform fitting =
                AffineTransform.getScaleInstance((double) WIDTH / width, (double) HEIGHT / height);
        if (sideways) {
            fitting.translate(width, 0);
            fitting.quadrantRotate(1);
        }
        return fitting;
    }
}
