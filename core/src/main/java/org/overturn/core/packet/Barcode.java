package org.overturn.core.packet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text as Code 128, in bars that a fax and a photocopy keep.
 *
 * @param data a picture that stands in the document itself
 * @param width in points, the quiet border on both sides included
 */
record Barcode(String data, int width) {

    private static final int BORDER = 20;

    /** A module is drawn so wide: some 2.8 dots of a fax. */
    private static final int POINTS = 1;

    private static final int DOTS = 4;
    private static final int HEIGHT = 8;

    static Barcode of(String text) {
        BitMatrix bars =
                new Code128Writer()
                        .encode(
                                text,
                                BarcodeFormat.CODE_128,
                                0,
                                1,
                                Map.of(EncodeHintType.MARGIN, BORDER));
        int width = bars.getWidth() * DOTS;
        BufferedImage image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < width; x++) {
            int colour = (bars.get(x / DOTS, 0) ? Color.BLACK : Color.WHITE).getRGB();
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, colour);
            }
        }
        return new Barcode(
                LogoView.EMBEDDED + Base64.getEncoder().encodeToString(png(image)),
                bars.getWidth() * POINTS);
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
