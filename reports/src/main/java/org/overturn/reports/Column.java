package org.overturn.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.overturn.core.money.Money;

/**
 * One column of a list; a sheet's table of columns is its specification.
 *
 * @param width in characters
 * @param content writes the cell of a row
 * @param total what the line of totals shows above the column
 */
record Column<T>(String title, int width, Look look, Content<T> content, Total<T> total) {

    /** Writes one cell. */
    interface Content<T> {
        void write(Pen pen, Cell cell, T row, Place place);
    }

    /** What stands in the line of totals. */
    sealed interface Total<T> {

        /** Nothing. */
        record None<T>() implements Total<T> {}

        /** The sum of the rows shown. */
        record Sum<T>(Function<T, BigDecimal> addend) implements Total<T> {}

        /** One column's total over another's, both by title. */
        record Ratio<T>(String numerator, String denominator) implements Total<T> {}
    }

    static <T> Column<T> text(String title, int width, Function<T, String> value) {
        return text(title, width, Look.TEXT, value);
    }

    static <T> Column<T> code(String title, int width, Function<T, String> value) {
        return text(title, width, Look.CODE, value);
    }

    static <T> Column<T> wrapped(String title, int width, Function<T, String> value) {
        return text(title, width, Look.WRAPPED, value);
    }

    private static <T> Column<T> text(
            String title, int width, Look look, Function<T, String> value) {
        return new Column<>(
                title,
                width,
                look,
                (pen, cell, row, place) -> pen.text(cell, look, value.apply(row)),
                new Total.None<>());
    }

    static <T> Column<T> date(String title, Function<T, Optional<LocalDate>> value) {
        return date(title, 14, Look.DATE, value);
    }

    static <T> Column<T> date(
            String title, int width, Look look, Function<T, Optional<LocalDate>> value) {
        return new Column<>(
                title,
                width,
                look,
                (pen, cell, row, place) -> pen.date(cell, look, value.apply(row)),
                new Total.None<>());
    }

    static <T> Column<T> money(String title, Function<T, Money> value) {
        return new Column<>(
                title,
                16,
                Look.MONEY,
                (pen, cell, row, place) -> pen.money(cell, value.apply(row)),
                new Total.Sum<>(row -> value.apply(row).toBigDecimal()));
    }

    /** An amount that makes no sense added up over the rows. */
    static <T> Column<T> amount(String title, Function<T, Money> value) {
        return new Column<>(
                title,
                16,
                Look.MONEY,
                (pen, cell, row, place) -> pen.money(cell, value.apply(row)),
                new Total.None<>());
    }

    /** A number of things; added up in the line of totals. */
    static <T> Column<T> count(String title, int width, ToLongFunction<T> value) {
        return new Column<>(
                title,
                width,
                Look.COUNT,
                (pen, cell, row, place) -> pen.count(cell, Optional.of(value.applyAsLong(row))),
                new Total.Sum<>(row -> BigDecimal.valueOf(value.applyAsLong(row))));
    }

    /** A whole number that makes no sense added up (days, a rank, a position). */
    static <T> Column<T> number(String title, int width, Function<T, Optional<Long>> value) {
        return new Column<>(
                title,
                width,
                Look.COUNT,
                (pen, cell, row, place) -> pen.count(cell, value.apply(row)),
                new Total.None<>());
    }

    /** One column over another as a live formula; {@code value} is its result. */
    static <T> Column<T> rate(
            String title,
            int width,
            String numerator,
            String denominator,
            Function<T, OptionalDouble> value) {
        return new Column<>(
                title,
                width,
                Look.RATE,
                (pen, cell, row, place) ->
                        pen.formula(
                                cell,
                                pen.styles().body(Look.RATE),
                                Pen.ratio(place.cell(numerator), place.cell(denominator)),
                                value.apply(row)),
                new Total.Ratio<>(numerator, denominator));
    }
}
