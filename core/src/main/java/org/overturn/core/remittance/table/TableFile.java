package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A file with rows in it, read forward as often as asked for. */
interface TableFile {

    /** More rows than any payer puts into one file; beyond it memory would be at risk. */
    int MOST_ROWS = 500_000;

    /** More columns than any export has. */
    int MOST_COLUMNS = 1_000;

    /** The longest cell that is taken. */
    int LONGEST_CELL = 10_000;

    /** The names of its sheets; one without a name for a CSV file. */
    List<String> sheets();

    /**
     * Gives rows to the reader, in order, until it has seen enough.
     *
     * @param enough takes a row; false ends the reading
     * @throws UnreadableTable when the file is damaged or beyond the limits
     */
    void read(String sheet, Predicate<Row> enough);

    /** How it is written, in words for a person: "semicolons, windows-1252". */
    String description();

    /**
     * Opens a CSV or XLSX file, told apart by its first bytes.
     *
     * @throws UnreadableTable when it is neither
     */
    static TableFile open(Path file, Format format) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            if (startsWith(start, 'P', 'K', 3, 4)) {
                return new XlsxFile(file);
            }
            if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadableTable(
                        "It is an old Excel file (.xls) or protected by a password; save it as"
                                + " .xlsx without one.");
            }
            return CsvFile.open(file, format);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 255) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Refuses a row beyond the limits. */
    static void checkSize(int row, int columns) {
        if (row > MOST_ROWS) {
            throw new UnreadableTable(
                    "It has more than %,d rows; split it into several files, each payment whole in one."
                            .formatted(MOST_ROWS));
        }
        if (columns > MOST_COLUMNS) {
            throw new UnreadableTable(
                    "Row %d has more than %,d columns; is it a table?"
                            .formatted(row, MOST_COLUMNS));
        }
    }

    static void checkLength(int row, String text) {
        if (text.length() > LONGEST_CELL) {
            throw new UnreadableTable(
                    "A cell of row %d is longer than %,d characters; is a quote before it never closed?"
                            .formatted(row, LONGEST_CELL));
        }
    }
}
