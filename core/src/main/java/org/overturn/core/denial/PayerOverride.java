package org.overturn.core.denial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An office rule: what is to be made of a payer's codes in place of what our lists say.
 *
 * @param madeOn the day it was made, where the office is
 */
public record PayerOverride(
        long id,
        NewOverride says,
        String madeBy,
        LocalDate madeOn,
        Instant madeAt,
        Optional<Withdrawn> withdrawn) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** It no longer holds. */
    public record Withdrawn(String by, Instant at, String why) {}

    public boolean isStanding() {
        return withdrawn.isEmpty();
    }

    /** The sentence that a route stands on: who ruled it, when and why. */
    String sentence() {
        return "Office rule of "
                + DAY.format(madeOn)
                + " by "
                + madeBy
                + ": "
                + closed(says.why())
                + (says.remedy().isEmpty() ? "" : " " + closed(says.remedy()));
    }

    private static String closed(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Our number only: people typed the rest. */
    @Override
    public String toString() {
        return "PayerOverride[" + id + "]";
    }
}
