package org.overturn.reports;

/**
 * How many lines a text takes in a cell: spreadsheets don't find that out when they open a file.
 */
final class WrappedText {

    private static final double POINTS_A_LINE = 15;

    // widths in Calibri in hundredths of a digit, a little generous
    private static final int DIGIT = 100;
    private static final int CAPITAL = 125;
    private static final int SMALL = 92;
    private static final int BLANK = 50;

    private WrappedText() {}

    /** Height of a row whose tallest cell has so many lines. */
    static float height(int lines) {
        return (float) (lines * POINTS_A_LINE);
    }

    /**
     * Lines of the text, broken at blanks; a word that is too long is broken inside.
     *
     * @param width of the column in characters; the margins take two of them
     */
    static int lines(String text, int width) {
        int room = Math.max(width - 2, 1) * DIGIT;
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int needed = width(word);
            if (used > 0 && used + BLANK + needed > room) {
                lines++;
                used = 0;
            }
            int taken = (used > 0 ? used + BLANK : 0) + needed;
            lines += Math.max(taken - 1, 0) / room;
            used = taken == 0 ? 0 : (taken - 1) % room + 1;
        }
        return lines;
    }

    private static int width(String word) {
        return word.chars()
                .map(c -> Character.isUpperCase(c) ? CAPITAL : Character.isDigit(c) ? DIGIT : SMALL)
                .sum();
    }
}
