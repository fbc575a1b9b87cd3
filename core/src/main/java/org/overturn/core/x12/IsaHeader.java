package org.overturn.core.x12;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads an ISA header by counting its separators: its elements are often not as long as they should
 * be, and line ends may fall into it.
 */
final class IsaHeader {

    /** Bytes to have at hand before asking; an ordinary header has 106. */
    static final int LOOK_AHEAD = 2048;

    private static final int LONGEST = 1000;
    private static final int ELEMENTS = 16;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int separator;
    private final int[] separators = new int[ELEMENTS];
    private int separatorCount;

    private IsaHeader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.separator = bytes[from + 3] & 255;
        int end = Math.min(to, from + LONGEST);
        for (int at = from + 3; at < end && separatorCount < ELEMENTS; at++) {
            if ((bytes[at] & 255) == separator) {
                separators[separatorCount++] = at;
            }
        }
    }

    /** A header that could be read, and how many bytes it takes. */
    record Parsed(Interchange interchange, int length) {}

    /** Whether a readable header is ahead; fetches what is needed to tell. */
    static boolean isAt(ByteWindow window) throws IOException {
        return isAt(window, 0);
    }

    static boolean isAt(ByteWindow window, int ahead) throws IOException {
        if (!Bytes.startsWith(window.bytes(), window.from() + ahead, window.to(), "ISA")
                && window.to() - window.from() - ahead >= 3) {
            return false;
        }
        window.require(ahead + LOOK_AHEAD);
        return find(window.bytes(), window.from() + ahead, window.to(), 0).isPresent();
    }

    /**
     * The header that stands here.
     *
     * @param offset of the place in the file
     */
    static Optional<Parsed> find(byte[] bytes, int from, int to, long offset) {
        if (to - from < 20
                || !Bytes.startsWith(bytes, from, to, "ISA")
                || !Bytes.isMark(bytes[from + 3])) {
            return Optional.empty();
        }
        IsaHeader header = new IsaHeader(bytes, from, to);
        return header.ending().map(ending -> header.parsed(ending, offset));
    }

    private Parsed parsed(IsaEnding ending, long offset) {
        Delimiters delimiters =
                new Delimiters(separator, ending.component(), repetition(), ending.terminator());
        Interchange interchange =
                new Interchange(
                        true, offset, delimiters, element(13), element(6), element(15).equals("T"));
        return new Parsed(interchange, ending.end() - from);
    }

    /** The first group tells more than a wrong number of separators does. */
    private Optional<IsaEnding> ending() {
        int group = indexOfGroup();
        boolean counted = separatorCount == ELEMENTS && (group < 0 || group > separators[15]);
        Optional<IsaEnding> ending =
                counted
                        ? IsaEnding.behind(bytes, separators[15] + 1, to, separator)
                        : Optional.empty();
        return ending.isPresent() || group < 0 || separatorCount < 8
                ? ending
                : IsaEnding.before(bytes, group, separator);
    }

    private int indexOfGroup() {
        int end = Math.min(to, from + LONGEST);
        for (int at = from + 4; at + 2 < end; at++) {
            if (Bytes.startsWith(bytes, at, to, "GS")
                    && (bytes[at + 2] & 255) == separator
                    && (bytes[at - 1] & 255) != separator
                    && !Bytes.isAlphanumeric(bytes[at - 1])) {
                return at;
            }
        }
        return -1;
    }

    /** ISA11; letters and digits there (U in 4010) mean none. */
    private int repetition() {
        String text = element(11);
        return text.length() == 1 && text.charAt(0) < 128 && Bytes.isMark(text.charAt(0))
                ? text.charAt(0)
                : 0;
    }

    private String element(int number) {
        if (number >= separatorCount) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int at = separators[number - 1] + 1; at < separators[number]; at++) {
            if (!Bytes.isBreak(bytes[at])) {
                text.append((char) (bytes[at] & 255));
            }
        }
        return Bytes.strip(text.toString());
    }
}
