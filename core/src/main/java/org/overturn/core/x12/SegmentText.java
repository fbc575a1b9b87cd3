package org.overturn.core.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What bytes of a segment say. X12 names no character set: text is UTF-8 where it is valid UTF-8,
 * else windows-1252.
 */
public final class SegmentText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private SegmentText() {}

    /** The text of the bytes from one place to before another. */
    public static String of(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return decodeForeign(bytes, from, to);
            }
        }
        return ascii(bytes, from, to);
    }

    static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static String decodeForeign(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, WESTERN);
        }
    }
}
