package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;

/** What recognises the text in the picture of a page. */
@FunctionalInterface
interface PageRecognition {

    /**
     * The text of a page, and how sure it is.
     *
     * @throws IOException when it fails or takes longer
     */
    Reading read(BufferedImage page, Duration atMost) throws IOException;
}
