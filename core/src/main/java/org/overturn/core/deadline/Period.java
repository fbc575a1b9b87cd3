package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a rule is in force.
 *
 * @param from first day; empty: since before our time
 * @param to last day; empty: until further notice
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("ends on " + to.get() + " before " + from.get());
        }
    }

    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && !hasEndedOn(day);
    }

    /** Whether the last day lies before the given one. */
    public boolean hasEndedOn(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }
}
