package org.overturn.core.remittance.table;

import java.util.regex.Pattern;

/**
 * One cell as it stands in the file.
 *
 * @param text without blanks around it; a NUMBER is a plain decimal, a DATE is in ISO form
 */
record Cell(String text, Kind kind) {

    static final Cell BLANK = new Cell("", Kind.TEXT);

    private static final char HARD_BLANK = '\u00a0';
    private static final Pattern ODD = Pattern.compile("[\\x00-\\x20\\xa0]+");

    /** What the file itself says a cell is; all cells of a CSV file are text. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed, such as {@code #REF!}. */
        ERROR
    }

    /** Text with line breaks, tabs, hard blanks and control characters turned into blanks. */
    static Cell text(String raw) {
        boolean odd = raw.chars().anyMatch(c -> c < ' ' || c == HARD_BLANK);
        String text = (odd ? ODD.matcher(raw).replaceAll(" ") : raw).strip();
        return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The kind only: the text may be patient data. */
    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}
