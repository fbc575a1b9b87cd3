package org.overturn.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.core.money.Money;

/**
 * One reason code with what it cost.
 *
 * @param count denials, each dollar once: no repeats, no true duplicates
 * @param cumulative dollars of this reason and all before it
 */
record ReasonLine(
        int rank, String code, long count, Money amount, Money recovered, Money cumulative) {

    /** Reasons by dollars, the costliest first; of equal ones the lower code. */
    static List<ReasonLine> pareto(List<DenialTally> denials) {
        Map<String, ReasonLine> byCode = new TreeMap<>();
        denials.stream()
                .filter(DenialTally::isCounted)
                .map(ReasonLine::of)
                .forEach(line -> byCode.merge(line.code(), line, ReasonLine::plus));
        List<ReasonLine> sorted =
                byCode.values().stream()
                        .sorted(Comparator.comparing(ReasonLine::amount).reversed())
                        .toList();
        return ranked(sorted);
    }

    private static List<ReasonLine> ranked(List<ReasonLine> sorted) {
        ReasonLine[] ranked = new ReasonLine[sorted.size()];
        Money cumulative = Money.ZERO;
        for (int i = 0; i < ranked.length; i++) {
            ReasonLine line = sorted.get(i);
            cumulative = cumulative.plus(line.amount());
            ranked[i] =
                    new ReasonLine(
                            i + 1,
                            line.code(),
                            line.count(),
                            line.amount(),
                            line.recovered(),
                            cumulative);
        }
        return List.of(ranked);
    }

    private static ReasonLine of(DenialTally tally) {
        return new ReasonLine(
                0, tally.reason(), tally.count(), tally.amount(), tally.recovered(), Money.ZERO);
    }

    private ReasonLine plus(ReasonLine other) {
        return new ReasonLine(
                0,
                code,
                count + other.count,
                amount.plus(other.amount),
                recovered.plus(other.recovered),
                Money.ZERO);
    }
}
