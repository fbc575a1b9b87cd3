package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counting, against a calendar that turns one leaf after the other. */
class CountingTest {

    /** As published by the Office of Personnel Management for 2024 to 2027. */
    private static final Set<LocalDate> FEDERAL_HOLIDAYS =
            Set.copyOf(
                    Stream.of(
                                    "2024-01-01",
                                    "2024-01-15",
                                    "2024-02-19",
                                    "2024-05-27",
                                    "2024-06-19",
                                    "2024-07-04",
                                    "2024-09-02",
                                    "2024-10-14",
                                    "2024-11-11",
                                    "2024-11-28",
                                    "2024-12-25",
                                    "2025-01-01",
                                    "2025-01-20",
                                    "2025-02-17",
                                    "2025-05-26",
                                    "2025-06-19",
                                    "2025-07-04",
                                    "2025-09-01",
                                    "2025-10-13",
                                    "2025-11-11",
                                    "2025-11-27",
                                    "2025-12-25",
                                    "2026-01-01",
                                    "2026-01-19",
                                    "2026-02-16",
                                    "2026-05-25",
                                    "2026-06-19",
                                    "2026-07-03",
                                    "2026-09-07",
                                    "2026-10-12",
                                    "2026-11-11",
                                    "2026-11-26",
                                    "2026-12-25",
                                    "2027-01-01",
                                    "2027-01-18",
                                    "2027-02-15",
                                    "2027-05-31",
                                    "2027-06-18",
                                    "2027-07-05",
                                    "2027-09-06",
                                    "2027-10-11",
                                    "2027-11-11",
                                    "2027-11-25",
                                    "2027-12-24",
                                    "2027-12-31")
                            .map(LocalDate::parse)
                            .toList());

    @Test
    void businessDaysAreThoseThatFederalOfficesWork() {
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(day ->
                        assertThat(BusinessDays.isBusinessDay(day))
                                .as(day.toString())
                                .isEqualTo(isWorked(day)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void limitsInDaysEqualThoseCountedOnTheCalendar(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            LocalDate dayZero = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
            int count = random.nextInt(1, 120);

            assertThat(CountedIn.CALENDAR.lastDay(dayZero, count))
                    .isEqualTo(leaves(dayZero, count, false));
            assertThat(CountedIn.BUSINESS.lastDay(dayZero, count))
                    .as("%s + %d business days", dayZero, count)
                    .isEqualTo(leaves(dayZero, count, true));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void limitsInMonthsEndOnTheSameDayOrTheFirstAfterTheMonth(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 1000; round++) {
            LocalDate dayZero = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
            int count = random.nextInt(1, 13);

            LocalDate last = CountedIn.MONTHS.lastDay(dayZero, count);

            assertThat(last).isEqualTo(monthsLater(dayZero, count));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6})
    void theSafeDayIsTheLatestWorkedDayThatIsNotLater(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            LocalDate due = LocalDate.of(2024, 1, 8).plusDays(random.nextInt(1400));
            LocalDate expected =
                    due.minusDays(6)
                            .datesUntil(due.plusDays(1))
                            .filter(CountingTest::isWorked)
                            .reduce((earlier, later) -> later)
                            .orElseThrow();

            assertThat(BusinessDays.onOrBefore(due)).isEqualTo(expected);
        }
    }

    private static LocalDate leaves(LocalDate dayZero, int count, boolean workedOnly) {
        List<LocalDate> counted = new ArrayList<>();
        dayZero.plusDays(1)
                .datesUntil(dayZero.plusDays(400))
                .filter(day -> !workedOnly || isWorked(day))
                .limit(count)
                .forEach(counted::add);
        return counted.getLast();
    }

    private static LocalDate monthsLater(LocalDate dayZero, int count) {
        int month = dayZero.getMonthValue() - 1 + count;
        LocalDate first = LocalDate.of(dayZero.getYear() + month / 12, month % 12 + 1, 1);
        LocalDate shifted = first.plusDays(dayZero.getDayOfMonth() - 1L);
        return shifted.getMonth() == first.getMonth() ? shifted : shifted.withDayOfMonth(1);
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !FEDERAL_HOLIDAYS.contains(day);
    }
}
