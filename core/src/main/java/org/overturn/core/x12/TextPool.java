package org.overturn.core.x12;

/**
 * Makes text of bytes. The short codes of which an 835 is full (CO, 45, HC, a day's date) are made
 * once and shared; the pool has a fixed size.
 */
final class TextPool {

    private static final int BITS = 12;
    private static final int LONGEST = 8;
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private final long[] keys = new long[1 << BITS];
    private final String[] texts = new String[1 << BITS];

    String text(byte[] bytes, int from, int to) {
        if (from >= to) {
            return "";
        }
        return to - from <= LONGEST ? pooled(bytes, from, to) : SegmentText.of(bytes, from, to);
    }

    private String pooled(byte[] bytes, int from, int to) {
        long key = 0;
        for (int at = from; at < to; at++) {
            key = key << 8 | (bytes[at] & 255);
        }
        if ((key & NOT_ASCII) != 0) {
            return SegmentText.of(bytes, from, to);
        }
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> (64 - BITS));
        if (keys[slot] != key) {
            keys[slot] = key;
            texts[slot] = SegmentText.ascii(bytes, from, to);
        }
        return texts[slot];
    }
}
