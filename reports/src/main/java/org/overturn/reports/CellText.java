package org.overturn.reports;

/** Text from payers, made safe for a cell without changing what it says. */
final class CellText {

    private static final int LONGEST = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    /**
     * Whether a spreadsheet would take the text for a formula if a person touched the cell: such
     * cells get Excel's own "this is text" mark.
     */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Without what XML can't hold, line ends as blanks, cut at what a cell can hold. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
                .filter(CellText::isCharacter)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= LONGEST) {
            return clean.toString();
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    private static boolean isCharacter(int c) {
        boolean control = c < 0x20 || c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }
}
