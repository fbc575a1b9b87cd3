package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Denials that come from one thing that the payer or the office does.
 *
 * @param procedures it befalls; empty: no few of them stand out
 * @param change since when the payer denies what it used to pay; empty: as long as we can see
 * @param refusals by day; at least {@link CauseFinder#LEAST}
 */
public record Cause(
        Reason reason,
        List<String> procedures,
        Optional<Change> change,
        List<Refusal> refusals,
        Trend trend) {

    /** The most dollars first. */
    static final Comparator<Cause> BY_AMOUNT =
            Comparator.comparing(Cause::amount)
                    .reversed()
                    .thenComparing(Cause::reason)
                    .thenComparing(Cause::firstDay);

    public Cause {
        procedures = List.copyOf(procedures);
        refusals = List.copyOf(refusals);
    }

    /**
     * The day on which a rate rose.
     *
     * @param until the last day with that rate; empty while it lasts
     * @param evidence natural logarithm of the likelihood ratio of two rates to one
     */
    public record Change(
            LocalDate since, Optional<LocalDate> until, Rate before, Rate after, double evidence) {}

    public Money amount() {
        return Money.sum(refusals.stream().map(Refusal::amount).toList());
    }

    public LocalDate firstDay() {
        return refusals.getFirst().day();
    }

    public LocalDate lastDay() {
        return refusals.getLast().day();
    }
}
