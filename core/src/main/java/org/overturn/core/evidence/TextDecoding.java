package org.overturn.core.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of a text file to characters: UTF-16 with its mark, UTF-8 where valid, else Windows. */
public final class TextDecoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextDecoding() {}

    /** The text with line feeds only and without a byte order mark. */
    public static String decode(byte[] bytes) {
        String text = isUtf16(bytes) ? new String(bytes, StandardCharsets.UTF_16) : eightBit(bytes);
        return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether it begins with the mark of UTF-16. */
    public static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /** Whether there are no control characters but tab, line ends and form feed. */
    public static boolean hasNoControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String eightBit(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
