package org.overturn.core.remittance.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.remittance.table.Format.DateOrder;

/** Reads dates as tables write them, in the order of their parts that the mapping gives. */
final class Dates {

    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(\\d{1,4}|[A-Za-z]{3,9})[-/. ,]+(\\d{1,2}|[A-Za-z]{3,9})[-/. ,]+(\\d{1,4})");
    private static final Pattern COMPACT_YEAR_FIRST = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COMPACT_YEAR_LAST = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

    private Dates() {}

    /** The date; empty when the cell holds none. */
    static Optional<LocalDate> find(Cell cell, DateOrder order) {
        return switch (cell.kind()) {
            case DATE -> Optional.of(LocalDate.parse(cell.text()));
            case NUMBER ->
                    SERIAL.matcher(cell.text()).matches()
                            ? Optional.of(serial(cell.text()))
                            : written(cell.text(), order);
            case TEXT -> written(cell.text(), order);
            case ERROR -> Optional.empty();
        };
    }

    private static LocalDate serial(String number) {
        return Epoch.USUAL.plusDays(Long.parseLong(number.substring(0, 5)));
    }

    private static Optional<LocalDate> written(String raw, DateOrder order) {
        String text = TIME.matcher(raw).replaceFirst("").strip();
        if (order == DateOrder.EXCEL) {
            return SERIAL.matcher(text).matches() ? Optional.of(serial(text)) : Optional.empty();
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return of(parts, order);
        }
        Matcher compact =
                (order == DateOrder.YMD ? COMPACT_YEAR_FIRST : COMPACT_YEAR_LAST).matcher(text);
        return compact.matches() ? of(compact, order) : Optional.empty();
    }

    private static Optional<LocalDate> of(Matcher parts, DateOrder order) {
        String first = parts.group(1);
        if (first.length() == 4 && Character.isDigit(first.charAt(0))) {
            return of(first, parts.group(2), parts.group(3)); // 2026-03-01 has one meaning only
        }
        return switch (order) {
            case MDY ->
                    Character.isLetter(parts.group(2).charAt(0))
                            ? of(parts.group(3), parts.group(2), first)
                            : of(parts.group(3), first, parts.group(2));
            case DMY -> of(parts.group(3), parts.group(2), first);
            case YMD, EXCEL -> of(first, parts.group(2), parts.group(3));
        };
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        if (year.length() != 4 && year.length() != 2 || Character.isLetter(day.charAt(0))) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(year);
            return Optional.of(
                    LocalDate.of(
                            year.length() == 2 ? 2000 + number : number,
                            month(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String start = text.substring(0, 3);
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(start)) {
                return month.getValue();
            }
        }
        throw new DateTimeException("no month: " + text);
    }
}
