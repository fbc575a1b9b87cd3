package org.overturn.core.cause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How many lines payers decided, by procedure and day; days are numbered from the first. */
final class DecidedByDay {

    private final LocalDate first;
    private final int days;
    private final Map<String, Map<String, int[]>> byPayer = new HashMap<>();

    /**
     * @param today the last day; later ones are left out
     */
    DecidedByDay(Collection<DecidedLines> lines, LocalDate today) {
        first =
                lines.stream()
                        .map(DecidedLines::day)
                        .filter(day -> !day.isAfter(today))
                        .min(Comparator.naturalOrder())
                        .orElse(today);
        days = (int) ChronoUnit.DAYS.between(first, today) + 1;
        lines.stream().filter(line -> holds(line.day())).forEach(this::count);
    }

    private void count(DecidedLines line) {
        byPayer.computeIfAbsent(line.payer(), _ -> new HashMap<>())
                        .computeIfAbsent(line.procedure(), _ -> new int[days])[
                        number(line.day())] +=
                line.lines();
    }

    LocalDate first() {
        return first;
    }

    int days() {
        return days;
    }

    boolean holds(LocalDate day) {
        return number(day) >= 0 && number(day) < days;
    }

    int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    /** Those of some procedures, or of all where none is named; day by day. */
    int[] of(String payer, Set<String> procedures) {
        Map<String, int[]> all = byPayer.getOrDefault(payer, Map.of());
        Collection<int[]> wanted =
                procedures.isEmpty()
                        ? all.values()
                        : procedures.stream().map(all::get).filter(Objects::nonNull).toList();
        int[] sum = new int[days];
        for (int[] one : wanted) {
            for (int day = 0; day < days; day++) {
                sum[day] += one[day];
            }
        }
        return sum;
    }
}
