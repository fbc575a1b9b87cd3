package org.overturn.core.x12;

import java.util.Optional;

/**
 * The end of an ISA header: its component separator (ISA16) and the terminator.
 *
 * @param end one past the last byte of the header
 */
record IsaEnding(int component, int terminator, int end) {

    private static final int USUAL_COMPONENT = ':';

    /**
     * Reads what stands behind the 16th separator.
     *
     * @return empty when no component separator and terminator can be made out
     */
    static Optional<IsaEnding> behind(byte[] bytes, int from, int to, int separator) {
        int at = skipBreaks(bytes, from, to);
        if (at + 1 >= to || !Bytes.isMark(bytes[at]) || (bytes[at] & 255) == separator) {
            return Optional.empty();
        }
        int component = bytes[at] & 255;
        int next = Bytes.skipBlanks(bytes, at + 1, to);
        if (next < to && !Bytes.isSegmentStart(bytes, next, to, separator)) {
            return marked(component, bytes, next, separator);
        }
        if (next == at + 1 || component == '~') {
            return Optional.of(new IsaEnding(USUAL_COMPONENT, component, at + 1));
        }
        return lined(component, bytes, at + 1, next, to);
    }

    /** Reads backwards from the first GS, for headers with too few or too many elements. */
    static Optional<IsaEnding> before(byte[] bytes, int group, int separator) {
        int last = group - 1;
        while (Bytes.isBlank(bytes[last])) {
            last--;
        }
        int mark = bytes[last] & 255;
        boolean ownLine = last < group - 1;
        if (mark == separator || !Bytes.isMark(mark)) {
            return ownLine ? lined(USUAL_COMPONENT, bytes, last + 1, group, group) : none();
        }
        int before = bytes[last - 1] & 255;
        if (ownLine && mark != '~' && before == separator) {
            return lined(mark, bytes, last + 1, group, group);
        }
        boolean component = Bytes.isMark(before) && before != separator;
        return Optional.of(new IsaEnding(component ? before : USUAL_COMPONENT, mark, last + 1));
    }

    private static Optional<IsaEnding> marked(int component, byte[] bytes, int at, int separator) {
        int terminator = bytes[at] & 255;
        return Bytes.isMark(terminator) && terminator != separator
                ? Optional.of(new IsaEnding(component, terminator, at + 1))
                : none();
    }

    /** The line's end is the terminator, unless the next line shows one at its own end. */
    private static Optional<IsaEnding> lined(
            int component, byte[] bytes, int from, int next, int to) {
        int feed = Bytes.indexOf(bytes, from, next, '\n');
        int terminator = feed >= 0 ? '\n' : '\r';
        int end = feed >= 0 ? feed : Bytes.indexOf(bytes, from, next, '\r');
        int nextEnd = Bytes.indexOf(bytes, next, to, terminator);
        if (end < 0) {
            return none();
        }
        int last = nextEnd - 1;
        while (last > next && Bytes.isBlank(bytes[last])) {
            last--;
        }
        return Optional.of(
                nextEnd > 0 && bytes[last] == '~'
                        ? new IsaEnding(component, '~', end + 1)
                        : new IsaEnding(component, terminator, end + 1));
    }

    private static int skipBreaks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Bytes.isBreak(bytes[at])) {
            at++;
        }
        return at;
    }

    private static Optional<IsaEnding> none() {
        return Optional.empty();
    }
}
