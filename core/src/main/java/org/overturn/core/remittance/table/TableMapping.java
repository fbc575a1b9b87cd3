package org.overturn.core.remittance.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of one payer's tables mean (settings/payers/NAME.yml).
 *
 * @param name of the file it stands in, without its ending
 * @param fileNames patterns such as {@code *dental*.csv}; empty: any name
 * @param rows what one row is
 * @param columns the name of the column for each field
 * @param always values that are the same for every row and stand in no column
 * @param fillDown fields whose blank cells mean the same as above
 * @param statuses what the payer's words for a claim's status mean (CLP02)
 * @param defaultGroup group of reason codes that come without one
 * @param negativeAdjustments adjustments that lower the payment are negative in this table
 * @param unexplained what to call the part of a charge that nothing explains; empty: it stays
 *     unexplained, and is reported
 * @param totals first words of rows that sum up others
 * @param ignore first words of rows that say nothing about claims
 */
public record TableMapping(
        String name,
        List<String> fileNames,
        Format format,
        Granularity rows,
        Map<Field, String> columns,
        Map<Field, String> always,
        List<AdjustmentColumns> adjustments,
        List<Field> fillDown,
        Map<String, String> statuses,
        Optional<String> defaultGroup,
        boolean negativeAdjustments,
        Optional<Unexplained> unexplained,
        List<String> totals,
        List<String> ignore) {

    /** First words of summing rows, where a mapping names none. */
    public static final List<String> USUAL_TOTALS =
            List.of("Total", "Totals", "Grand Total", "Subtotal", "Sub-Total", "Sum");

    public TableMapping {
        fileNames = List.copyOf(fileNames);
        columns = Map.copyOf(columns);
        always = Map.copyOf(always);
        adjustments = List.copyOf(adjustments);
        fillDown = List.copyOf(fillDown);
        statuses = Map.copyOf(statuses);
        totals = List.copyOf(totals);
        ignore = List.copyOf(ignore);
    }

    /** What one row of a table is. */
    public enum Granularity {
        /** A service line with all its adjustments. */
        LINE,
        /** One adjustment; the rows of a line follow each other. */
        ADJUSTMENT,
        /** A whole claim, without its lines. */
        CLAIM
    }

    /**
     * A set of columns that together are one adjustment.
     *
     * @param as what the amount is, such as CO-45, where no column says it
     * @param group column of the group code
     * @param code column of the reason code, with or without its group: 45, CO-45, CO45
     * @param list column with several of them and their amounts: {@code CO-45: 50.00; PR-2: 20.00}
     */
    public record AdjustmentColumns(
            Optional<ReasonCode> as,
            Optional<String> group,
            Optional<String> code,
            Optional<String> amount,
            Optional<String> quantity,
            Optional<String> list) {}

    /** A group code and a reason code. */
    public record ReasonCode(String group, String reason) {}

    /**
     * What becomes of an unexplained part of a charge.
     *
     * @param as the code it gets; empty: the row's own code that has no amount
     */
    public record Unexplained(Optional<ReasonCode> as) {}

    /** Every column that a table must have to be read with this mapping. */
    public List<String> allColumns() {
        return java.util.stream.Stream.concat(
                        columns.values().stream(),
                        adjustments.stream()
                                .flatMap(one ->
                                        java.util.stream.Stream.of(
                                                        one.group(),
                                                        one.code(),
                                                        one.amount(),
                                                        one.quantity(),
                                                        one.list())
                                                .flatMap(Optional::stream)))
                .distinct()
                .sorted()
                .toList();
    }
}
