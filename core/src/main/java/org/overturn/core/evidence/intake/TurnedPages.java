package org.overturn.core.evidence.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;

/**
 * Reads a page that is hard to read once more, turned round: Tesseract takes many a page that
 * stands on its head for an upright one, and reads something.
 */
final class TurnedPages {

    private TurnedPages() {}

    /**
     * @param atMost for both readings
     * @throws IOException when the time is not enough for what has to be read
     */
    static Reading read(PageRecognition recognition, BufferedImage page, Duration atMost)
            throws IOException {
        Deadline deadline = Deadline.in(atMost);
        Reading reading = recognition.read(page, atMost);
        return reading.isPoor()
                ? reading.orBetter(recognition.read(turned(page), deadline.left()))
                : reading;
    }

    private static BufferedImage turned(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        boolean grey = page.getType() == BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage turned =
                new BufferedImage(
                        width, height, grey ? page.getType() : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI, width / 2.0, height / 2.0);
        graphics.drawImage(page, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return turned;
    }
}
