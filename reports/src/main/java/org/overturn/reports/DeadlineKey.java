package org.overturn.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One thing that is due: an open appeal, or an open denial that has a limit but no appeal.
 *
 * @param id of the appeal or the denial
 */
record DeadlineKey(
        boolean appeal, long id, String status, Optional<LocalDate> dueOn, Money amount) {

    /**
     * Earliest first; what has no date comes last, for it must not hide what has one. Things due on
     * one day stay in the order they come in.
     */
    static final Comparator<DeadlineKey> EARLIEST_FIRST =
            Comparator.comparing((DeadlineKey key) -> key.dueOn().orElse(LocalDate.MAX))
                    .thenComparing(DeadlineKey::appeal, Comparator.reverseOrder());

    Optional<Long> daysLeft(LocalDate asOf) {
        return dueOn.map(due -> ChronoUnit.DAYS.between(asOf, due));
    }

    /** Whether the days left lie between the two, both included. */
    boolean isDue(LocalDate asOf, long fewest, long most) {
        return daysLeft(asOf).filter(left -> left >= fewest && left <= most).isPresent();
    }
}
