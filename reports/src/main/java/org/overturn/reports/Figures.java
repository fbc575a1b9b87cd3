package org.overturn.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * What the database counted for one period; the sheets divide it up.
 *
 * @param payerNames by payer key
 * @param deadlines everything open that is due, from any period, earliest first
 * @param issues number of issues by severity
 */
record Figures(
        Period period,
        Arrivals arrivals,
        LedgerTotals ledger,
        Map<String, String> payerNames,
        List<ClaimTally> claims,
        List<DenialTally> denials,
        List<AppealTally> appealsOpened,
        List<AppealTally> appealsDecided,
        List<DeadlineKey> deadlines,
        Map<String, Long> issues) {

    /** Number and dollars of the denials the condition holds for. */
    Tally denials(Predicate<DenialTally> condition) {
        return Tally.of(
                denials.stream().filter(condition), DenialTally::count, DenialTally::amount);
    }

    /** Number and dollars of the open matters the condition holds for. */
    Tally deadlines(Predicate<DeadlineKey> condition) {
        return Tally.of(deadlines.stream().filter(condition), deadline -> 1, DeadlineKey::amount);
    }

    long claims(ToLongFunction<ClaimTally> figure) {
        return claims.stream().mapToLong(figure).sum();
    }

    Money dollars(Function<ClaimTally, Money> figure) {
        return sum(claims, figure);
    }

    Money recovered() {
        return sum(denials, DenialTally::recovered);
    }

    static <T> Money sum(Collection<T> rows, Function<T, Money> figure) {
        return Money.sum(rows.stream().map(figure).toList());
    }

    /** A number of things and what they are worth. */
    record Tally(long count, Money amount) {

        static <T> Tally of(Stream<T> rows, ToLongFunction<T> count, Function<T, Money> amount) {
            List<T> all = rows.toList();
            return new Tally(all.stream().mapToLong(count).sum(), sum(all, amount));
        }
    }
}
