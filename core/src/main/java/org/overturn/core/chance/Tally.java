package org.overturn.core.chance;

/**
 * Denials of the same traits that ended.
 *
 * @param cases how many
 * @param won of these, wholly or in part
 * @param shares what was won, a whole one counting 1, one won in part the part of its amount that
 *     came back
 */
public record Tally(Traits traits, long cases, long won, double shares) {

    public Tally {
        if (won < 0 || won > cases || shares < 0 || shares > won + 1e-9) {
            throw new IllegalArgumentException(won + " (" + shares + ") won of " + cases);
        }
    }
}
