package org.overturn.core.x12;

import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts bytes into segments, forward only. Line ends and NULs are no data unless they are
 * delimiters: they may follow a segment, precede a terminator, or fall into the middle of an
 * element where a file was wrapped at a fixed width.
 */
public final class SegmentTokenizer {

    public enum Next {
        SEGMENT,
        /** An ISA header is ahead and has not been consumed. */
        INTERCHANGE,
        END
    }

    /** No segment of any guide comes near; more means that a terminator is missing. */
    public static final int LONGEST = 1 << 16;

    private static final byte DATA = 0;
    private static final byte SEPARATOR = 1;
    private static final byte TERMINATOR = 2;
    private static final byte BREAK = 3;
    private static final int NOT_WHOLE = -1;

    private final ByteWindow window;
    private final byte[] bytes;
    private final byte[] kinds = new byte[256];
    private final boolean[] filler = new boolean[256];
    private final Segment segment;
    private byte[] unbroken = new byte[0];
    private int length;
    private boolean broken;

    public SegmentTokenizer(ByteWindow window) {
        this.window = window;
        this.bytes = window.bytes();
        this.segment = new Segment(bytes);
    }

    public void use(Delimiters delimiters) {
        Arrays.fill(kinds, DATA);
        kinds[0] = BREAK;
        kinds['\r'] = BREAK;
        kinds['\n'] = BREAK;
        kinds[delimiters.element()] = SEPARATOR;
        kinds[delimiters.terminator()] = TERMINATOR;
        for (int b = 0; b < filler.length; b++) {
            filler[b] = isFiller(b);
        }
    }

    public Segment segment() {
        return segment;
    }

    /** The segment has lost its terminator: it was cut at {@link #LONGEST} bytes. */
    public boolean overlong() {
        return length >= LONGEST;
    }

    public Next advance() throws IOException {
        if (!skipToSegment()) {
            return Next.END;
        }
        if ((bytes[window.from()] | 0x20) == 'i' && IsaHeader.isAt(window)) {
            return Next.INTERCHANGE;
        }
        if (!scanWhole()) {
            scanInPieces();
        }
        window.skip(length);
        return Next.SEGMENT;
    }

    /** Blank bytes, empty segments and byte order marks between segments are passed over. */
    private boolean skipToSegment() throws IOException {
        do {
            int at = window.from();
            int end = window.to();
            while (at < end && filler[bytes[at] & 255]) {
                at++;
            }
            window.skip(at - window.from());
            if (at < end) {
                return true;
            }
        } while (window.more());
        return false;
    }

    private boolean isFiller(int b) {
        return kinds[b] == TERMINATOR || (kinds[b] != SEPARATOR && Bytes.isFiller(b));
    }

    /** The ordinary case: the segment is at hand as a whole and no line end falls into it. */
    private boolean scanWhole() {
        int from = window.from();
        int end = Math.min(window.to(), from + LONGEST);
        int count = split(bytes, from, end, kinds, segment.starts());
        if (count == NOT_WHOLE) {
            return false;
        }
        segment.finishWhole(bytes, count);
        length = segment.starts()[count] - from;
        segment.locate(window.offset(), length, true);
        return true;
    }

    /**
     * Writes down where elements start, and where the next segment does; gives how many elements
     * there are. It sees each byte of each file and so holds on to nothing but what it needs.
     */
    private static int split(byte[] data, int from, int end, byte[] kinds, int[] starts) {
        int most = starts.length - 1;
        int count = 1;
        int at = from;
        starts[0] = from;
        while (at < end) {
            byte kind = kinds[data[at++] & 255];
            if (kind == DATA) {
                continue;
            }
            starts[count] = at;
            if (kind != SEPARATOR) {
                return kind == TERMINATOR ? count : NOT_WHOLE;
            }
            if (++count == most) {
                return NOT_WHOLE;
            }
        }
        return NOT_WHOLE;
    }

    private void scanInPieces() throws IOException {
        broken = false;
        boolean terminated = scan();
        int data = length - (terminated ? 1 : 0);
        if (broken) {
            int unbrokenLength = withoutBreaks(window.from(), data);
            segment.finish(unbroken, 0, unbrokenLength);
        } else {
            segment.finish(bytes, window.from(), data);
        }
        segment.locate(window.offset(), length, terminated || overlong());
    }

    /** Measures the segment ahead; false when it ends without a terminator. */
    private boolean scan() throws IOException {
        length = 0;
        segment.begin();
        while (true) {
            byte kind = skipData();
            if (length >= LONGEST) {
                return false;
            }
            length++;
            switch (kind) {
                case SEPARATOR -> segment.element(length);
                case TERMINATOR -> {
                    return true;
                }
                case BREAK -> broken = true;
                default -> {
                    length--;
                    return false;
                }
            }
            if (kind == BREAK && isaFollows()) {
                return false;
            }
        }
    }

    /** Moves on to the next byte that is no data and says what it is; DATA at the file's end. */
    private byte skipData() throws IOException {
        do {
            int at = window.from() + length;
            int end = window.to();
            while (at < end && kinds[bytes[at] & 255] == DATA) {
                at++;
            }
            length = at - window.from();
            if (at < end) {
                return kinds[bytes[at] & 255];
            }
        } while (length < LONGEST && window.more());
        return DATA;
    }

    /** Whether, behind a line end inside a segment, a new interchange begins: this one was cut. */
    private boolean isaFollows() throws IOException {
        if (window.to() - window.from() <= length + 3) {
            window.require(length + 4);
        }
        return Bytes.startsWith(bytes, window.from() + length, window.to(), "ISA")
                && IsaHeader.isAt(window, length);
    }

    /** Copies the segment without the line ends in its middle and splits it anew. */
    private int withoutBreaks(int from, int dataLength) {
        if (unbroken.length < dataLength) {
            unbroken = new byte[Math.max(dataLength, 256)];
        }
        int target = 0;
        segment.begin();
        for (int at = from; at < from + dataLength; at++) {
            byte kind = kinds[bytes[at] & 255];
            if (kind != BREAK) {
                unbroken[target++] = bytes[at];
            }
            if (kind == SEPARATOR) {
                segment.element(target);
            }
        }
        return target;
    }

    /** From the segment last read on, nothing is forgotten until {@link #forget}. */
    public void keep() {
        window.keep(segment.offset());
    }

    public void forget() {
        window.forget();
    }

    /** Goes back to where {@link #keep} was called: the same segments follow once more. */
    public void rewind() {
        window.rewind();
    }

    /** Takes the segment last read back: it follows once more. Only while one is kept. */
    public void back() {
        window.skip(-length);
    }

    /** Offset in the file of the place behind the segment last read. */
    public long offset() {
        return window.offset();
    }
}
