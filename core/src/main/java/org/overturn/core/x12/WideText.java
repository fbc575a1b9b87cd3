package org.overturn.core.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Files in UTF-16 or UTF-32, with or without byte order mark, read as the UTF-8 text they stand
 * for. All byte offsets of such a file count that text (docs/decisions/0015).
 */
public final class WideText extends InputStream {

    private static final int SNIFFED = 4;
    private static final int CHARACTERS = 1 << 13;

    private final InputStream source;
    private final Charset charset;
    private final Reader reader;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(CHARACTERS).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(4 * CHARACTERS).flip();
    private boolean ended;

    private WideText(InputStream source, Charset charset) {
        this.source = source;
        this.charset = charset;
        this.reader = new InputStreamReader(source, charset);
    }

    /** The stream itself, from its first byte on, unless its text is wide; then its UTF-8 form. */
    public static InputStream decoded(InputStream file) throws IOException {
        byte[] start = new byte[SNIFFED];
        PushbackInputStream again = new PushbackInputStream(file, SNIFFED);
        int count = again.readNBytes(start, 0, SNIFFED);
        again.unread(start, 0, count);
        Optional<Charset> charset = find(start, count);
        return charset.isPresent() ? new WideText(again, charset.get()) : again;
    }

    /** How the file is written: UTF-16 or UTF-32. */
    String encoding() {
        return charset.name().substring(0, "UTF-16".length());
    }

    /** Whether a file that begins so is UTF-16 or UTF-32, and in which order of bytes. */
    public static Optional<Charset> find(byte[] start, int count) {
        if (count < SNIFFED) {
            return Optional.empty();
        }
        return wider(start).or(() -> wide(start));
    }

    /** Four bytes a character. */
    private static Optional<Charset> wider(byte[] start) {
        boolean little = start[2] == 0 && start[3] == 0;
        if (little && (isMark(start[0], start[1]) || isText(start[0], start[1]))) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        boolean big = start[0] == 0 && start[1] == 0;
        return big && (isMark(start[3], start[2]) || isText(start[3], start[2]))
                ? Optional.of(StandardCharsets.UTF_32BE)
                : Optional.empty();
    }

    private static boolean isMark(byte low, byte high) {
        return low == (byte) 0xFF && high == (byte) 0xFE;
    }

    /** Two bytes a character. */
    private static Optional<Charset> wide(byte[] start) {
        boolean little = isMark(start[0], start[1]);
        boolean big = isMark(start[1], start[0]);
        if (little || (isText(start[0], start[1]) && isText(start[2], start[3]))) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return big || (isText(start[1], start[0]) && isText(start[3], start[2]))
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean isText(byte low, byte high) {
        return high == 0 && (low >= ' ' || low == '\t' || low == '\r' || low == '\n');
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 255 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            characters.compact();
            ended = reader.read(characters) < 0;
            characters.flip();
            bytes.clear();
            encoder.encode(characters, bytes, ended);
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
