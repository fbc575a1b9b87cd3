package org.overturn.core.deadline;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days on which US federal offices work: no weekends, no federal holidays (5 USC 6103). */
final class BusinessDays {

    /** A night asks for the same few years again and again. */
    private static final int FIRST_KEPT = 2010;

    private static final int LAST_KEPT = 2045;

    private static final HolidayManager CALENDAR =
            HolidayManager.getInstance(
                    ManagerParameters.create(
                            Objects.requireNonNull(
                                    BusinessDays.class.getResource("federal_holidays.xml"))));

    private static final Set<LocalDate> KEPT =
            IntStream.rangeClosed(FIRST_KEPT, LAST_KEPT + 1)
                    .boxed()
                    .flatMap(year -> holidays(year).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private BusinessDays() {}

    static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !isHoliday(day);
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

    /** New Year's Day of the next year may be observed on 31 December. */
    private static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        return year >= FIRST_KEPT && year <= LAST_KEPT
                ? KEPT.contains(day)
                : holidays(year).contains(day) || holidays(year + 1).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        return CALENDAR.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }
}
