package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Black stays black and white stays white, whichever of them is named first. */
class TwoToneImageTest {

    private static final byte[] BLACK_FIRST = {0, (byte) 255};
    private static final byte[] WHITE_FIRST = {(byte) 255, 0};

    @Test
    void whatIsBlackIsDrawnBlack() throws Exception {
        for (byte[] tones : new byte[][] {BLACK_FIRST, WHITE_FIRST}) {
            BufferedImage image = chequered(tones);
            try (PDDocument document = new PDDocument()) {
                BufferedImage seen = TwoToneImage.of(document, image).orElseThrow().getImage();

                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        assertThat(seen.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
                    }
                }
            }
        }
    }

    @Test
    void otherColoursAreLeftToTheLibrary() throws Exception {
        byte[] red = {(byte) 200, (byte) 255};
        IndexColorModel colours =
                new IndexColorModel(1, 2, red, new byte[] {0, 0}, new byte[] {0, 0});
        BufferedImage image = new BufferedImage(13, 5, BufferedImage.TYPE_BYTE_BINARY, colours);
        try (PDDocument document = new PDDocument()) {
            Optional<PDImageXObject> made = TwoToneImage.of(document, image);

            assertThat(made).isEmpty();
        }
    }

    @Test
    void seeThroughAndCutOutPixelsAreLeftToTheLibrary() throws Exception {
        BufferedImage cut = chequered(BLACK_FIRST).getSubimage(3, 1, 8, 3);
        IndexColorModel clear = new IndexColorModel(1, 2, BLACK_FIRST, BLACK_FIRST, BLACK_FIRST, 0);
        BufferedImage seeThrough = new BufferedImage(13, 5, BufferedImage.TYPE_BYTE_BINARY, clear);
        try (PDDocument document = new PDDocument()) {
            assertThat(TwoToneImage.of(document, cut)).isEmpty();
            assertThat(TwoToneImage.of(document, seeThrough)).isEmpty();
        }
    }

    /** No multiple of eight wide. */
    private static BufferedImage chequered(byte[] tones) {
        IndexColorModel colours = new IndexColorModel(1, 2, tones, tones, tones);
        BufferedImage image = new BufferedImage(13, 5, BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int i = 0; i < 13 * 5; i++) {
            Color colour = i % 3 == 0 ? Color.BLACK : Color.WHITE;
            image.setRGB(i % 13, i / 13, colour.getRGB());
        }
        return image;
    }
}
