package org.overturn.core.chance;

import java.util.Optional;

/**
 * How likely a denial is won, 0 to 1; one that is won in part counts as that part.
 *
 * @param strength of the Beta distribution of this mean: the cases that it is worth
 * @param low with {@code high} the middle 90 % of what is believed (equal tails)
 * @param own ended denials with all its traits
 * @param said those that said most; empty: our estimate did
 */
public record Chance(
        double mean, double strength, double low, double high, Alike own, Optional<Alike> said) {

    public Chance {
        if (!(0 <= low && low <= high && high <= 1 && 0 <= mean && mean <= 1)) {
            throw new IllegalArgumentException(low + " to " + high + " about " + mean);
        }
    }

    /** What it rests on most. */
    public String words() {
        return said.map(Alike::words).orElse("our estimate");
    }
}
