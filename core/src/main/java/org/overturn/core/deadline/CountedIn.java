package org.overturn.core.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** The unit a filing limit is counted in (column {@code day_type} of appeal_rules.csv). */
enum CountedIn {
    CALENDAR("day"),
    BUSINESS("business day"),
    MONTHS("month"),
    YEARS("year");

    private final String word;

    CountedIn(String word) {
        this.word = word;
    }

    /** The last day when the given one is day 0. */
    LocalDate lastDay(LocalDate dayZero, int count) {
        return switch (this) {
            case CALENDAR -> dayZero.plusDays(count);
            case BUSINESS -> BusinessDays.plus(dayZero, count);
            case MONTHS -> plusMonths(dayZero, count);
            case YEARS -> dayZero.plusYears(count);
        };
    }

    String words(int count) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** Where the month has no such day, the first of the month after it (45 CFR 147.136(d)). */
    private static LocalDate plusMonths(LocalDate dayZero, int count) {
        YearMonth month = YearMonth.from(dayZero).plusMonths(count);
        return month.isValidDay(dayZero.getDayOfMonth())
                ? month.atDay(dayZero.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }
}
