package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All limits that run against a case at once, the earliest first and those without a day last;
 * appeal_rules.md 1.8.
 */
public record CaseClocks(List<Clock> clocks) {

    private static final Comparator<Clock> EARLIEST =
            Comparator.comparing(CaseClocks::order).thenComparing(Clock::kind);

    public CaseClocks {
        clocks = clocks.stream().sorted(EARLIEST).toList();
    }

    /** The one to work to: the earliest hard one that has not passed on the day. */
    public Optional<Clock> findLeading(LocalDate today) {
        return clocks.stream()
                .filter(Clock::hard)
                .filter(clock -> clock.deadline().dueOn().isPresent())
                .filter(clock -> !clock.deadline().hasPassedOn(today))
                .findFirst();
    }

    private static LocalDate order(Clock clock) {
        return clock.deadline().safeDueOn().orElse(LocalDate.MAX);
    }
}
