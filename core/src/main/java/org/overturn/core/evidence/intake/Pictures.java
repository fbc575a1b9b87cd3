package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The pictures within a text, checked; what is neither PNG nor JPEG is made PNG where it can be.
 */
final class Pictures {

    static final String SCHEME = "picture:";

    private static final int MOST = 500;

    private final ImageReading reading;
    private final List<byte[]> kept = new ArrayList<>();
    private int leftOut;

    Pictures(ImageReading reading) {
        this.reading = reading;
    }

    /** Keeps it; the address by which the text names it, empty when it can't be shown. */
    Optional<String> keep(byte[] bytes) {
        Optional<byte[]> usable = usable(bytes);
        if (usable.isEmpty() || kept.size() == MOST) {
            return Optional.empty();
        }
        kept.add(usable.get());
        return Optional.of(SCHEME + (kept.size() - 1));
    }

    /** Keeps the picture that stands in an address itself ({@code data:image/png;base64,...}). */
    Optional<String> keepInline(String address) {
        int comma = address.indexOf(";base64,");
        if (!address.startsWith("data:image/") || comma < 0) {
            return Optional.empty();
        }
        try {
            return keep(Base64.getMimeDecoder().decode(address.substring(comma + 8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no base64
        }
    }

    boolean has(String address) {
        return address.matches("picture:\\d{1,3}")
                && Integer.parseInt(address.substring(SCHEME.length())) < kept.size();
    }

    void leaveOut() {
        leftOut++;
    }

    int leftOut() {
        return leftOut;
    }

    List<byte[]> all() {
        return List.copyOf(kept);
    }

    private Optional<byte[]> usable(byte[] bytes) {
        try {
            reading.count(bytes);
            return isPlain(bytes) ? Optional.of(bytes) : asPng(bytes);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // damaged, or of a kind that nothing here reads
        }
    }

    private static boolean isPlain(byte[] bytes) {
        return Bytes.startsWith(bytes, "\u0089PNG")
                || Bytes.startsWith(bytes, "\u00ff\u00d8\u00ff");
    }

    private static Optional<byte[]> asPng(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        return image != null && ImageIO.write(image, "png", png)
                ? Optional.of(png.toByteArray())
                : Optional.empty();
    }
}
