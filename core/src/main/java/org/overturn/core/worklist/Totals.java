package org.overturn.core.worklist;

import java.time.Instant;
import org.overturn.core.money.Money;

/**
 * How many denials fit a question, and what they come to.
 *
 * @param countedAt of a long list up to minutes ago
 */
public record Totals(int count, Money amount, Money expectedValue, Instant countedAt) {

    private static final int LONG = 10_000;

    public static Totals none(Instant now) {
        return new Totals(0, Money.ZERO, Money.ZERO, now);
    }

    /** Whether counting takes so long that all who ask the same share it. */
    public boolean isLong() {
        return count > LONG;
    }
}
