package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Open denials whose last day a change of rules would move.
 *
 * @param from the day that is on file
 * @param to the day by the changed rules
 * @param rule by which
 */
public record LimitMove(
        String payer,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String rule,
        long denials,
        Money amount) {

    /** The day by which somebody has to know: the earlier of the two. */
    LocalDate earliest() {
        LocalDate one = from.orElse(LocalDate.MAX);
        LocalDate other = to.orElse(LocalDate.MAX);
        return one.isBefore(other) ? one : other;
    }

    boolean isEarlier() {
        return to.isPresent() && to.get().isBefore(from.orElse(LocalDate.MAX));
    }
}
