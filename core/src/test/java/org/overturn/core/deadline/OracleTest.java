package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand decisions, each counted by a rule of the table and again by turning the leaves of a
 * calendar one by one; the oracle knows no library and adds nothing but single days.
 */
class OracleTest {

    private static final int ROUNDS = 10_000;

    @Test
    void tenThousandDatesAreThoseOfTheCalendar() {
        List<FilingRule> rules =
                FilingRules.standard().list().stream().filter(FilingRule::hasLimit).toList();
        SplittableRandom random = new SplittableRandom(20260331);
        for (int round = 0; round < ROUNDS; round++) {
            FilingRule rule = rules.get(random.nextInt(rules.size()));
            LocalDate event = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(10_000));
            LocalDate expected = oracle(rule, event);

            assertThat(rule.lastDay(event))
                    .as("%s %s from %s", rule.lineOfBusiness(), rule.levelName(), event)
                    .contains(expected);
            SafeDays days =
                    SafeDays.of(Optional.of(expected), FiledMeans.RECEIVED, Optional.empty());
            assertThat(days.safeOn()).contains(worked(expected));
            assertThat(days.targetOn()).contains(worked(expected.minusDays(7)));
        }
    }

    private static LocalDate oracle(FilingRule rule, LocalDate event) {
        LocalDate day = event;
        for (int i = 0; i < rule.presumedReceiptDays(); i++) {
            day = day.plusDays(1);
        }
        return switch (rule.unit()) {
            case CALENDAR -> leaves(day, rule.count(), false);
            case BUSINESS -> leaves(day, rule.count(), true);
            case MONTHS -> months(day, rule.count());
            case YEARS -> years(day, rule.count());
        };
    }

    private static LocalDate leaves(LocalDate from, int count, boolean workedOnly) {
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (!workedOnly || isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    /**
     * Turns over to the same day of the month, and where there is none to the first of the next.
     */
    private static LocalDate months(LocalDate from, int count) {
        LocalDate day = from;
        int turned = 0;
        while (turned < count) {
            day = day.plusDays(1);
            if (day.getDayOfMonth() == 1) {
                turned++;
            }
        }
        while (day.getDayOfMonth() < from.getDayOfMonth()) {
            LocalDate next = day.plusDays(1);
            if (next.getDayOfMonth() == 1) {
                return next;
            }
            day = next;
        }
        return day;
    }

    private static LocalDate years(LocalDate from, int count) {
        boolean leap = from.getMonthValue() == 2 && from.getDayOfMonth() == 29;
        LocalDate day = from;
        int passed = 0;
        while (passed < count) {
            day = day.plusDays(1);
            boolean same =
                    day.getMonthValue() == from.getMonthValue()
                            && day.getDayOfMonth() == (leap ? 28 : from.getDayOfMonth());
            if (same && day.getYear() > from.getYear() + passed) {
                passed++;
            }
        }
        return day;
    }

    private static LocalDate worked(LocalDate day) {
        return isWorked(day) ? day : worked(day.minusDays(1));
    }

    private static boolean isWorked(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day) && !isHolidayInLieu(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHolidayInLieu(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY && isFixed(day.plusDays(1))
                || day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1));
    }

    private static boolean isFixed(LocalDate day) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        return monthAndDay == 101
                || monthAndDay == 619 && day.getYear() >= 2021
                || monthAndDay == 704
                || monthAndDay == 1111
                || monthAndDay == 1225;
    }

    private static boolean isHoliday(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / 7 + 1;
        boolean lastOfMonth = day.plusDays(7).getMonth() != day.getMonth();
        boolean moving =
                switch (day.getMonth()) {
                    case JANUARY, FEBRUARY -> isMonday(day) && week == 3;
                    case MAY -> isMonday(day) && lastOfMonth;
                    case SEPTEMBER -> isMonday(day) && week == 1;
                    case OCTOBER -> isMonday(day) && week == 2;
                    case NOVEMBER -> day.getDayOfWeek() == DayOfWeek.THURSDAY && week == 4;
                    default -> false;
                };
        return moving || isFixed(day);
    }

    private static boolean isMonday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
