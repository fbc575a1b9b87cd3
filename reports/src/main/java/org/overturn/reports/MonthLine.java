package org.overturn.reports;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * One month of remittances.
 *
 * @param denials all denials but repeats and true duplicates
 * @param overturned of them, those paid later, fully or partly
 * @param recovered what came back on them so far, in whatever month it came
 */
record MonthLine(
        YearMonth month,
        long claims,
        long deniedClaims,
        Money charge,
        Money denied,
        long denials,
        long overturned,
        Money recovered) {

    private static final int LONGEST_AXIS = 120;

    /**
     * From the first month with a figure to the last. Months without any are included, unless a
     * stray date of a payer would stretch the axis over more than ten years.
     */
    static List<MonthLine> trend(Figures figures) {
        TreeSet<YearMonth> months = new TreeSet<>();
        figures.claims().forEach(tally -> months.add(tally.month()));
        figures.denials().forEach(tally -> months.add(tally.month()));
        return axis(months).map(month -> of(month, figures)).toList();
    }

    private static Stream<YearMonth> axis(SortedSet<YearMonth> months) {
        if (months.isEmpty()) {
            return Stream.empty();
        }
        long span = ChronoUnit.MONTHS.between(months.first(), months.last()) + 1;
        return span > LONGEST_AXIS
                ? months.stream()
                : Stream.iterate(months.first(), month -> month.plusMonths(1)).limit(span);
    }

    private static MonthLine of(YearMonth month, Figures figures) {
        List<ClaimTally> claims =
                figures.claims().stream().filter(tally -> tally.month().equals(month)).toList();
        List<DenialTally> denials =
                figures.denials().stream().filter(tally -> tally.month().equals(month)).toList();
        return new MonthLine(
                month,
                claims.stream().mapToLong(ClaimTally::claims).sum(),
                claims.stream().mapToLong(ClaimTally::deniedClaims).sum(),
                Figures.sum(claims, ClaimTally::charge),
                Figures.sum(claims, ClaimTally::denied),
                counted(denials),
                counted(denials.stream().filter(DenialTally::isOverturned).toList()),
                Figures.sum(denials, DenialTally::recovered));
    }

    private static long counted(List<DenialTally> denials) {
        return denials.stream().filter(DenialTally::isCounted).mapToLong(DenialTally::count).sum();
    }
}
