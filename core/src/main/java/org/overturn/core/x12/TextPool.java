package org.overturn.core.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes. The short codes of which an 835 is full (CO, 45, HC, a day's date) are made
 * once and shared; the pool has a fixed size.
 *
 * <p>X12 names no character set. Text is UTF-8 where it is valid UTF-8, else windows-1252.
 */
final class TextPool {

    private static final int BITS = 12;
    private static final int LONGEST = 8;
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final long[] keys = new long[1 << BITS];
    private final String[] texts = new String[1 << BITS];

    String text(byte[] bytes, int from, int to) {
        if (from >= to) {
            return "";
        }
        return to - from <= LONGEST ? pooled(bytes, from, to) : decode(bytes, from, to);
    }

    private String pooled(byte[] bytes, int from, int to) {
        long key = 0;
        for (int at = from; at < to; at++) {
            key = key << 8 | (bytes[at] & 255);
        }
        if ((key & NOT_ASCII) != 0) {
            return decode(bytes, from, to);
        }
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> (64 - BITS));
        if (keys[slot] != key) {
            keys[slot] = key;
            texts[slot] = ascii(bytes, from, to);
        }
        return texts[slot];
    }

    private static String decode(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return decodeForeign(bytes, from, to);
            }
        }
        return ascii(bytes, from, to);
    }

    private static String ascii(byte[] bytes, int from, int to) {
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
