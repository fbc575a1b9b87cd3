package org.overturn.core.x12;

import java.util.Arrays;
import org.overturn.core.money.Money;

/**
 * A view of the segment the tokenizer stands on; its texts are made when asked for. The same
 * instance shows one segment after the other: keep its texts, never the view.
 */
public final class Segment {

    /** What {@link #code} gives for a text that is no code. */
    public static final long LONG_TEXT = -1;

    private static final int CODE_LENGTH = 8;

    private final TextPool pool = new TextPool();
    private byte[] bytes;

    /** Start of each element from {@link #base}, the id being 0, and one past the last's end. */
    private int[] starts = new int[64];

    private int base;
    private int count;
    private int key;
    private long offset;
    private int length;
    private boolean terminated;

    Segment(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The id in upper case; empty where the segment begins with nothing like an id. */
    public String id() {
        return key == 0 ? "" : SegmentIds.text(key, pool);
    }

    /** The id as one number, see {@link SegmentIds}; 0 where there is nothing like an id. */
    public int key() {
        return key;
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
        int end = rawTo(element);
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** One past the last byte of an element, blanks left out. */
    public int to(int element) {
        int start = base + starts[element];
        int at = rawTo(element);
        while (at > start && isSpace(bytes[at - 1])) {
            at--;
        }
        return at > start ? at : from(element);
    }

    private int rawTo(int element) {
        return base + starts[element + 1] - 1;
    }

    /** The text of an element without blanks around it; empty when it is not there. */
    public String text(int element) {
        return element >= count ? "" : pool.text(bytes, from(element), to(element));
    }

    /**
     * The text of an element, of up to eight ASCII characters, as one number, which is quicker to
     * compare; 0 when it is empty or not there, {@link #LONG_TEXT} when it is longer or not ASCII.
     */
    public long code(int element) {
        if (element >= count) {
            return 0;
        }
        int from = base + starts[element];
        int to = rawTo(element);
        byte[] in = bytes;
        if (from < to && (isSpace(in[from]) || isSpace(in[to - 1]))) {
            from = from(element);
            to = to(element);
        }
        if (to - from > CODE_LENGTH) {
            return LONG_TEXT;
        }
        long code = 0;
        for (int at = from; at < to; at++) {
            byte b = in[at];
            if (b <= 0) {
                return LONG_TEXT;
            }
            code = code << 8 | b;
        }
        return code;
    }

    /** The amount in cents; {@link Money#NO_CENTS} when there is text and it is no amount. */
    public long cents(int element) {
        if (element >= count) {
            return 0;
        }
        int from = base + starts[element];
        int to = rawTo(element);
        if (from == to) {
            return 0;
        }
        long cents = Money.cents(bytes, from, to);
        return cents == Money.NO_CENTS ? centsBetweenBlanks(element) : cents;
    }

    private long centsBetweenBlanks(int element) {
        int from = from(element);
        int to = to(element);
        return from == to ? 0 : Money.cents(bytes, from, to);
    }

    public boolean has(int element) {
        if (element >= count) {
            return false;
        }
        int from = base + starts[element];
        return from < rawTo(element) && (!isSpace(bytes[from]) || from(element) < to(element));
    }

    /** Whether something stands right behind the first component separator of an element. */
    public boolean hasComponent(int element, int separator) {
        if (element >= count) {
            return false;
        }
        int to = rawTo(element);
        int at = Bytes.indexOf(bytes, base + starts[element], to, separator) + 1;
        return at > 0 && at < to && (bytes[at] & 255) != separator && !Bytes.isBlank(bytes[at]);
    }

    /** Begins anew. */
    void begin() {
        count = 1;
        starts[0] = 0;
    }

    /** Where elements start, for whoever is in a hurry and calls {@link #finishWhole} then. */
    int[] starts() {
        return starts;
    }

    /** So many elements start in the array at the places written down. */
    void finishWhole(byte[] theBytes, int elements) {
        bytes = theBytes;
        base = 0;
        count = elements;
        identify();
    }

    /** An element begins, so many bytes behind the segment's first. */
    void element(int start) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    /** The segment is complete: the array it is in, its first byte there, its bytes of data. */
    void finish(byte[] theBytes, int theBase, int dataLength) {
        bytes = theBytes;
        base = theBase;
        starts[count] = dataLength + 1;
        identify();
    }

    private void identify() {
        key = SegmentIds.at(bytes, base + starts[0], rawTo(0));
        if (key == 0) {
            key = SegmentIds.at(bytes, from(0), to(0));
        }
    }

    /** Where it stands in the file. */
    void locate(long theOffset, int theLength, boolean isTerminated) {
        offset = theOffset;
        length = theLength;
        terminated = isTerminated;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
