package org.overturn.core.remittance.table;

import java.util.Optional;

/**
 * How a payer's tables are written; what is empty is found out from each file.
 *
 * @param encoding of a CSV file
 * @param delimiter of a CSV file
 * @param sheet of a workbook
 * @param headerRows 2 where names stand in two rows, the upper one merged over several columns
 * @param dates order of day, month and year in dates written as text
 * @param decimal the decimal separator of amounts written as text
 */
public record Format(
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<String> sheet,
        int headerRows,
        DateOrder dates,
        char decimal) {

    public static final Format FOUND_OUT =
            new Format(Optional.empty(), Optional.empty(), Optional.empty(), 1, DateOrder.MDY, '.');

    /** The order of day, month and year; {@code EXCEL}: days since 1899-12-30, as plain numbers. */
    public enum DateOrder {
        MDY,
        DMY,
        YMD,
        EXCEL
    }
}
