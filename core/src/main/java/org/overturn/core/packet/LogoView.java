package org.overturn.core.packet;

import java.util.Base64;
import java.util.Locale;
import org.overturn.core.settings.Picture;

/**
 * A logo beside the letterhead, no larger than it.
 *
 * @param data the picture itself: nothing is loaded while the packet is laid out
 * @param width in points, as is the height
 */
record LogoView(String data, String width, String height) {

    /** What a picture may be that is drawn: one that stands in the document itself. */
    static final String EMBEDDED = "data:image/png;base64,";

    private static final double WIDEST = 190;
    private static final double HIGHEST = 46;

    static LogoView of(Picture picture) {
        double scale = Math.min(WIDEST / picture.width(), HIGHEST / picture.height());
        return new LogoView(
                EMBEDDED + Base64.getEncoder().encodeToString(picture.png()),
                points(picture.width() * scale),
                points(picture.height() * scale));
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }
}
