package org.overturn.core.remittance.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet program shows it, from 1
 */
record Row(int number, List<Cell> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The first cell that isn't blank. */
    Cell first() {
        return cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(Cell.BLANK);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** How many columns there are up to the last cell that isn't blank. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** The number only: the rest is patient data. */
    @Override
    public String toString() {
        return "Row[" + number + "]";
    }
}
