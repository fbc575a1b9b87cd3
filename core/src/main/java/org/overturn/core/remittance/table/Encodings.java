package org.overturn.core.remittance.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.overturn.core.x12.WideText;

/**
 * The encoding of a text file: what its byte order mark says; else UTF-16 or UTF-32 where its zeros
 * say so; else UTF-8 where the whole file is valid; else windows-1252, which Excel writes in the
 * West.
 */
final class Encodings {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int SNIFFED_BYTES = 4096;

    private Encodings() {}

    static Charset find(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SNIFFED_BYTES);
        }
        Optional<Charset> wide = WideText.find(start, start.length);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (startsWith(start, 0xFF, 0xFE) || zeros(start, 1) > start.length / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF) || zeros(start, 0) > start.length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros(start, 0) + zeros(start, 1) > 0) {
            throw new UnreadableTable("It holds zero bytes: it is no text and no table.");
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 255) == first && (bytes[1] & 255) == second;
    }

    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}
