package org.overturn.core.claim;

/**
 * Where a fact stands in its file.
 *
 * @param offset of its first byte; the range may cover several segments
 */
public record ByteRange(long offset, int length) {

    public static final ByteRange NONE = new ByteRange(0, 0);

    /** From one byte to before another. */
    public static ByteRange between(long from, long to) {
        return new ByteRange(from, (int) Math.min(to - from, Integer.MAX_VALUE));
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public long end() {
        return offset + length;
    }
}
