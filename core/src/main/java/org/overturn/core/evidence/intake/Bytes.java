package org.overturn.core.evidence.intake;

import java.nio.charset.StandardCharsets;

/** Looks for plain words in bytes, without making text of all of them. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] bytes, String word) {
        return isAt(bytes, 0, ascii(word));
    }

    /** The first place at or after {@code from} and before {@code end}; -1 where there is none. */
    static int find(byte[] bytes, String word, int from, int end) {
        byte[] wanted = ascii(word);
        int last = Math.min(end, bytes.length) - wanted.length;
        for (int at = Math.max(0, from); at <= last; at++) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    static int findLast(byte[] bytes, String word) {
        byte[] wanted = ascii(word);
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
