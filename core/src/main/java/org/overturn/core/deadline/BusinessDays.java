package org.overturn.core.deadline;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;

/** Days on which US federal offices work: no weekends, no federal holidays (5 USC 6103). */
final class BusinessDays {

    private static final int JUNETEENTH_SINCE = 2021;

    private BusinessDays() {}

    static boolean isBusinessDay(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day);
    }

    /** The day itself, or the last business day before it. */
    static LocalDate onOrBefore(LocalDate day) {
        LocalDate at = day;
        while (!isBusinessDay(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** Counts business days after the given one, which is day 0. */
    static LocalDate plus(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; left--) {
            do {
                at = at.plusDays(1);
            } while (!isBusinessDay(at));
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** New Year's Day of the next year may be observed on 31 December. */
    private static boolean isHoliday(LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(BusinessDays::observedHolidays)
                .anyMatch(day::equals);
    }

    private static Stream<LocalDate> observedHolidays(int year) {
        Stream<LocalDate> fixed =
                Stream.of(
                        LocalDate.of(year, Month.JANUARY, 1),
                        LocalDate.of(year, Month.JULY, 4),
                        LocalDate.of(year, Month.NOVEMBER, 11),
                        LocalDate.of(year, Month.DECEMBER, 25));
        Stream<LocalDate> juneteenth =
                year < JUNETEENTH_SINCE
                        ? Stream.empty()
                        : Stream.of(LocalDate.of(year, Month.JUNE, 19));
        Stream<LocalDate> moving =
                Stream.of(
                        nth(3, MONDAY, year, Month.JANUARY),
                        nth(3, MONDAY, year, Month.FEBRUARY),
                        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                        nth(1, MONDAY, year, Month.SEPTEMBER),
                        nth(2, MONDAY, year, Month.OCTOBER),
                        nth(4, THURSDAY, year, Month.NOVEMBER));
        return Stream.concat(Stream.concat(fixed, juneteenth).map(BusinessDays::observed), moving);
    }

    private static LocalDate nth(int n, DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, weekday));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
