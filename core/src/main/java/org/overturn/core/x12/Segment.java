package org.overturn.core.x12;

import java.util.Arrays;
import java.util.Locale;

/**
 * A view of the segment the tokenizer stands on; its texts are made when asked for. The same
 * instance shows one segment after the other: keep its texts, never the view.
 */
public final class Segment {

    private final TextPool pool = new TextPool();
    private final byte[] bytes;

    /** Start of each element from {@link #base}, the id being 0, and one past the last's end. */
    private int[] starts = new int[64];

    private int base;
    private int count;
    private String id = "";
    private long offset;
    private int length;
    private boolean terminated;

    Segment(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The id in upper case; empty where the segment begins with nothing like an id. */
    public String id() {
        return id;
    }

    /** Byte in the file at which it begins. */
    public long offset() {
        return offset;
    }

    /** Bytes in the file, with the terminator. */
    public int length() {
        return length;
    }

    public long end() {
        return offset + length;
    }

    /** False when the file ended before its terminator. */
    public boolean terminated() {
        return terminated;
    }

    /** The highest number of an element. */
    public int last() {
        return count - 1;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** First byte of an element, blanks left out. */
    public int from(int element) {
        int at = base + starts[element];
        int end = base + starts[element + 1] - 1;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** One past the last byte of an element, blanks left out. */
    public int to(int element) {
        int start = base + starts[element];
        int at = base + starts[element + 1] - 1;
        while (at > start && isSpace(bytes[at - 1])) {
            at--;
        }
        return at > start ? at : from(element);
    }

    /** The text of an element without blanks around it; empty when it is not there. */
    public String text(int element) {
        return element >= count ? "" : pool.text(bytes, from(element), to(element));
    }

    public boolean has(int element) {
        return element < count && from(element) < to(element);
    }

    void begin() {
        count = 1;
        starts[0] = 0;
    }

    /** An element begins, so many bytes behind the segment's first. */
    void element(int start) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    /** The segment is complete: its first byte in the array, and its bytes of data. */
    void finish(int theBase, int dataLength) {
        base = theBase;
        starts[count] = dataLength + 1;
        id = idText();
    }

    /** Where it stands in the file. */
    void locate(long theOffset, int theLength, boolean isTerminated) {
        offset = theOffset;
        length = theLength;
        terminated = isTerminated;
    }

    private String idText() {
        String text = text(0);
        if (text.length() < 2 || text.length() > 3 || !Bytes.isLetter(text.charAt(0))) {
            return "";
        }
        for (int i = 1; i < text.length(); i++) {
            if (!Bytes.isAlphanumeric(text.charAt(i))) {
                return "";
            }
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
