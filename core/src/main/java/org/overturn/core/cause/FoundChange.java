package org.overturn.core.cause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.overturn.core.cause.Cause.Change;

/**
 * A rise of a reason's rate, and the denials that it explains.
 *
 * @param procedures it befalls; empty: all of them
 */
record FoundChange(Set<String> procedures, Change change, List<Refusal> taken) {

    private static final int SAME_WEEK = 7;

    double evidence() {
        return change.evidence();
    }

    /** Whether it befell other procedures in the same week. */
    boolean isSameAs(FoundChange other) {
        return !procedures.isEmpty()
                && !other.procedures.isEmpty()
                && Math.abs(ChronoUnit.DAYS.between(change.since(), other.change.since()))
                        <= SAME_WEEK;
    }

    /** Both as one. */
    FoundChange with(FoundChange other) {
        Set<String> both = new TreeSet<>(procedures);
        both.addAll(other.procedures);
        List<Refusal> all = new ArrayList<>(taken);
        all.addAll(other.taken);
        Change one = change;
        Change two = other.change;
        return new FoundChange(
                both,
                new Change(
                        one.since().isBefore(two.since()) ? one.since() : two.since(),
                        lasting(one.until(), two.until()),
                        one.before().plus(two.before()),
                        one.after().plus(two.after()),
                        one.evidence() + two.evidence()),
                all);
    }

    /** The later end; none where one of them lasts. */
    private static Optional<LocalDate> lasting(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(end -> other.map(o -> end.isAfter(o) ? end : o));
    }
}
