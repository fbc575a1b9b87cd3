package org.overturn.core.packet.contents;

/**
 * A rectangle on an upright page, in ten-thousandths of its width and height, from its upper left
 * corner.
 */
public record Box(int left, int top, int width, int height) {

    public static final int WHOLE = 10_000;

    /** No rectangle: words are meant. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    /** Whether it lies on the page and can be seen. */
    boolean isOnPage() {
        return left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && left + width <= WHOLE
                && top + height <= WHOLE;
    }
}
