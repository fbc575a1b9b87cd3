package org.overturn.core.evidence.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a document is read before it is refused. Pixels and unpacked bytes are held against
 * the memory that there is too: a small machine refuses earlier, and goes on.
 *
 * @param bytes of the file
 * @param pages of the document
 * @param pixels of an image or of a page of it
 * @param unpacked bytes of one compressed part of it, and of a whole office document
 * @param time for one document, reading included, OCR not
 */
public record IntakeLimits(
        @DefaultValue("50MB") DataSize bytes,
        @DefaultValue("2000") int pages,
        @DefaultValue("150000000") long pixels,
        @DefaultValue("256MB") DataSize unpacked,
        @DefaultValue("60s") Duration time) {

    /** An image is unpacked to some four bytes a pixel, twice for an instant. */
    private static final int BYTES_A_PIXEL = 8;

    public IntakeLimits {
        if (bytes.toBytes() < 1 || pages < 1 || pixels < 1 || unpacked.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "overturn.evidence.limits: bytes, pages, pixels and unpacked must be above 0");
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "overturn.evidence.limits.time must be above 0, but is " + time);
        }
    }

    /** Those that hold where nothing is set. */
    public static IntakeLimits standard() {
        return new IntakeLimits(
                DataSize.ofMegabytes(50),
                2_000,
                150_000_000L,
                DataSize.ofMegabytes(256),
                Duration.ofSeconds(60));
    }

    long pixelsThatFit() {
        return Math.min(pixels, Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL);
    }

    long unpackedThatFits() {
        return Math.min(unpacked.toBytes(), Runtime.getRuntime().maxMemory() / 4);
    }
}
