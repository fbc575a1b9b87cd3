package org.overturn.core.letter;

import java.util.Base64;
import java.util.Locale;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.settings.Picture;

/**
 * The picture of a signature as a letter shows it, about as large as one writes.
 *
 * @param data the picture itself: nothing is loaded while the letter is laid out
 * @param width in points, as is the height
 */
public record SignatureView(String data, String width, String height) {

    private static final double WIDEST = 216;
    private static final double HIGHEST = 44;

    public static SignatureView of(SignatureImage image) {
        Picture picture = Picture.of(image.bytes());
        double scale = Math.min(WIDEST / picture.width(), HIGHEST / picture.height());
        return new SignatureView(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()),
                points(picture.width() * scale),
                points(picture.height() * scale));
    }

    /** Both lengths, as CSS. */
    public String style() {
        return "width: " + width + "pt; height: " + height + "pt";
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }
}
