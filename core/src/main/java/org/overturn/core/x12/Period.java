package org.overturn.core.x12;

import java.time.LocalDate;
import java.util.Optional;

/** First and last day that a DTM names; the same where it names one day. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    static final Period NONE = new Period(Optional.empty(), Optional.empty());

    static Period on(Optional<LocalDate> day) {
        return new Period(day, day);
    }

    /** {@code CCYYMMDD-CCYYMMDD}; {@link #NONE} when it isn't that. */
    static Period of(String range) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            return on(X12Date.find(range));
        }
        Optional<LocalDate> from = X12Date.find(range.substring(0, dash));
        Optional<LocalDate> to = X12Date.find(range.substring(dash + 1));
        return from.isPresent() && to.isPresent() ? new Period(from, to) : NONE;
    }
}
