package org.overturn.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * One payer's record in the period.
 *
 * @param claims first adjudications
 * @param denied refused at first adjudication
 * @param top the reason that cost most
 */
record PayerLine(
        String payer,
        long claims,
        long deniedClaims,
        Money charge,
        Money denied,
        Money paid,
        Money recovered,
        Optional<ReasonLine> top) {

    /** Payers by refused dollars, the costliest first, then by name. */
    static List<PayerLine> board(Figures figures) {
        TreeSet<String> keys = new TreeSet<>();
        figures.claims().forEach(tally -> keys.add(tally.payerKey()));
        figures.denials().forEach(tally -> keys.add(tally.payerKey()));
        return keys.stream()
                .map(key -> of(key, figures))
                .sorted(
                        Comparator.comparing(PayerLine::denied)
                                .reversed()
                                .thenComparing(PayerLine::payer))
                .toList();
    }

    private static PayerLine of(String key, Figures figures) {
        List<ClaimTally> claims =
                figures.claims().stream().filter(tally -> tally.payerKey().equals(key)).toList();
        List<DenialTally> denials =
                figures.denials().stream().filter(tally -> tally.payerKey().equals(key)).toList();
        String name = figures.payerNames().getOrDefault(key, "");
        return new PayerLine(
                name.isEmpty() ? key : name,
                sum(claims.stream().map(ClaimTally::claims)),
                sum(claims.stream().map(ClaimTally::deniedClaims)),
                Figures.sum(claims, ClaimTally::charge),
                Figures.sum(claims, ClaimTally::denied),
                Figures.sum(claims, ClaimTally::paid),
                Figures.sum(denials, DenialTally::recovered),
                ReasonLine.pareto(denials).stream().findFirst());
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }
}
