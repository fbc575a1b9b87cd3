package org.overturn.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

    /** From the first month with a figure to the last, months without any included. */
    static List<MonthLine> trend(Figures figures) {
        TreeSet<YearMonth> months = new TreeSet<>();
        figures.claims().forEach(tally -> months.add(tally.month()));
        figures.denials().forEach(tally -> months.add(tally.month()));
        List<MonthLine> lines = new ArrayList<>();
        if (!months.isEmpty()) {
            for (YearMonth month = months.first();
                    !month.isAfter(months.last());
                    month = month.plusMonths(1)) {
                lines.add(of(month, figures));
            }
        }
        return lines;
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
        return denials.stream()
                .filter(DenialTally::isCounted)
                .mapToLong(DenialTally::count)
                .sum();
    }
}
