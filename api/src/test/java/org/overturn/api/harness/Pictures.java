package org.overturn.api.harness;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Logos and signatures for tests. */
public final class Pictures {

    private Pictures() {}

    /** A stroke of a pen on nothing, as a PNG file. */
    public static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x16, 0x32, 0x4F));
        graphics.setStroke(new BasicStroke(Math.max(1, height / 20f)));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(0, height * 0.9);
        stroke.curveTo(width * 0.3, -height, width * 0.4, height * 2, width, height * 0.2);
        graphics.draw(stroke);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
