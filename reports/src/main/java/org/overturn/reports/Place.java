package org.overturn.reports;

import java.util.Map;

/**
 * Where a row of a list stands, for formulas.
 *
 * @param row its number as Excel counts
 * @param first number of the list's first row
 * @param last number of its last row
 * @param letters of the columns, by title
 */
record Place(int row, int first, int last, Map<String, String> letters) {

    /** The column's cell in this row, as in {@code D7}. */
    String cell(String title) {
        return letter(title) + row;
    }

    /** The column from the list's first row down to this one, as in {@code D$5:D7}. */
    String downToHere(String title) {
        return "%1$s$%2$d:%1$s%3$d".formatted(letter(title), first, row);
    }

    /** The whole column, as in {@code D$5:D$99}. */
    String column(String title) {
        return "%1$s$%2$d:%1$s$%3$d".formatted(letter(title), first, last);
    }

    Place at(int otherRow) {
        return new Place(otherRow, first, last, letters);
    }

    private String letter(String title) {
        String letter = letters.get(title);
        if (letter == null) {
            throw new IllegalStateException("no such column: " + title);
        }
        return letter;
    }
}
