package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;

/** What recognises the text in the picture of a page. */
@FunctionalInterface
interface PageRecognition {

    /**
     * The text of a page.
     *
     * @throws IOException when it fails or takes longer
     */
    String read(BufferedImage page, Duration atMost) throws IOException;
}
