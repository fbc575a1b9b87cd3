package org.overturn.core.x12;

/** What kind of character a byte of an X12 file is. */
public final class Bytes {

    private Bytes() {}

    public static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    public static boolean isLetter(int b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    public static boolean isAlphanumeric(int b) {
        return isDigit(b) || isLetter(b);
    }

    /** Ends of lines, and the NULs some transfers leave behind: never data. */
    public static boolean isBreak(int b) {
        return b == '\r' || b == '\n' || b == 0;
    }

    /** Breaks, spaces and tabs; 0x1C to 0x1F are delimiters, not blanks. */
    public static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || isBreak(b);
    }

    /** Blanks, the end-of-file mark of old systems, and bytes of byte order marks. */
    static boolean isFiller(int b) {
        return isBlank(b)
                || b == 0x1A
                || b == 0xEF
                || b == 0xBB
                || b == 0xBF
                || b == 0xFE
                || b == 0xFF;
    }

    /** Could separate elements or end a segment: no letter, digit or blank. */
    public static boolean isMark(int b) {
        return !isAlphanumeric(b) && !isBlank(b);
    }

    public static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The text without spaces and tabs around it; Java's own strip would take delimiters too. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether an upper-case ASCII word stands here, in either case. */
    public static boolean startsWith(byte[] bytes, int at, int to, String word) {
        if (to - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[at + i] & ~('A' ^ 'a')) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two or three characters like a segment's id stand here, followed by a separator. */
    public static boolean isSegmentStart(byte[] bytes, int at, int to, int separator) {
        int end = at;
        while (end < to && end - at < 4 && isAlphanumeric(bytes[end])) {
            end++;
        }
        int length = end - at;
        return (length == 2 || length == 3)
                && isLetter(bytes[at])
                && end < to
                && (bytes[end] & 255) == separator;
    }

    public static int indexOf(byte[] bytes, int from, int to, int wanted) {
        for (int at = from; at < to; at++) {
            if ((bytes[at] & 255) == wanted) {
                return at;
            }
        }
        return -1;
    }
}
