package org.overturn.core.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What a stream holds from the current place on, as far as it was asked for, in one array. */
public final class ByteWindow {

    /** Twice the longest segment that is accepted, so that one always fits whole. */
    private static final int SIZE = 1 << 17;

    private static final int NOTHING = -1;

    private InputStream in;
    private boolean begun;
    private final byte[] bytes = new byte[SIZE];
    private int from;
    private int to;
    private long base;
    private boolean ended;
    private int kept = NOTHING;

    /**
     * @param base offset in the file of the stream's first byte
     */
    public ByteWindow(InputStream in, long base) {
        this.in = in;
        this.base = base;
    }

    /** The array; valid from {@link #from} to {@link #to} until the next call of {@link #more}. */
    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Offset in the file of the current place. */
    public long offset() {
        return base + from;
    }

    public void skip(int count) {
        from += count;
    }

    /** Fetches more bytes behind those at hand; false at the end of the stream or when full. */
    public boolean more() throws IOException {
        int first = kept == NOTHING ? from : kept;
        if (first > 0) {
            System.arraycopy(bytes, first, bytes, 0, to - first);
            base += first;
            to -= first;
            from -= first;
            kept = kept == NOTHING ? NOTHING : 0;
        }
        if (ended || to == SIZE) {
            return false;
        }
        begin();
        int read = in.read(bytes, to, SIZE - to);
        ended = read < 0;
        to += Math.max(read, 0);
        return !ended;
    }

    /** A stream that begins with the file may be wide text; what begins within it was decoded. */
    private void begin() throws IOException {
        if (!begun && base == 0) {
            in = WideText.decoded(in);
        }
        begun = true;
    }

    /** UTF-16 or UTF-32 where the file is written so; the bytes are those of its UTF-8 form. */
    public Optional<String> transcodedFrom() {
        return in instanceof WideText text ? Optional.of(text.encoding()) : Optional.empty();
    }

    /** Fetches until so many bytes are at hand or the stream ends. */
    public void require(int count) throws IOException {
        while (to - from < count && more()) {
            // each turn reads on
        }
    }

    /**
     * Keeps what lies behind an offset, to go back to it; a part of the room is gone meanwhile.
     *
     * @param offset in the file, of a byte still at hand
     */
    void keep(long offset) {
        kept = (int) (offset - base);
    }

    void forget() {
        kept = NOTHING;
    }

    /** Goes back to the place kept. */
    void rewind() {
        from = kept;
    }
}
