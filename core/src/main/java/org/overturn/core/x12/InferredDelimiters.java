package org.overturn.core.x12;

/** Delimiters of a file without an ISA header, as its first ST segment shows them. */
final class InferredDelimiters {

    private static final int LONGEST = 200;

    private InferredDelimiters() {}

    /** Whether {@code ST*835*}, with any separator and any three digits, stands here. */
    static boolean isTransactionAt(byte[] bytes, int at, int to) {
        return to - at >= 7
                && Bytes.startsWith(bytes, at, to, "ST")
                && Bytes.isMark(bytes[at + 2])
                && Bytes.isDigit(bytes[at + 3])
                && Bytes.isDigit(bytes[at + 4])
                && Bytes.isDigit(bytes[at + 5])
                && bytes[at + 6] == bytes[at + 2];
    }

    static Delimiters at(byte[] bytes, int transaction, int to) {
        int element = bytes[transaction + 2] & 255;
        int terminator = terminator(bytes, transaction, Math.min(to, transaction + LONGEST));
        Delimiters usual = Delimiters.USUAL;
        int component = firstOther(usual.component(), '>', element, terminator);
        int repetition = firstOther(usual.repetition(), 0, element, terminator);
        return new Delimiters(element, component, repetition, terminator);
    }

    private static int firstOther(int wish, int instead, int element, int terminator) {
        return wish == element || wish == terminator ? instead : wish;
    }

    /** The first byte behind ST that is no part of a control or version number. */
    private static int terminator(byte[] bytes, int transaction, int to) {
        int element = bytes[transaction + 2] & 255;
        for (int at = transaction; at < to; at++) {
            int b = bytes[at] & 255;
            if (Bytes.isBreak(b)) {
                int next = Bytes.skipBlanks(bytes, at, to);
                if (next < to && Bytes.isSegmentStart(bytes, next, to, element)) {
                    return Bytes.indexOf(bytes, at, next, '\n') < 0 ? '\r' : '\n';
                }
            } else if (b != element && Bytes.isMark(b) && "-._/".indexOf(b) < 0) {
                return b;
            }
        }
        return Delimiters.USUAL.terminator();
    }
}
