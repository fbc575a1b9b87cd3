package org.overturn.core.denial;

import java.util.Locale;

/** Where a denial stands. */
public enum DenialStatus {
    /** Stored with its adjudication; not yet seen against the claim's history. */
    FOUND,
    /** To be worked. */
    OPEN,
    /** An appeal is open for it. */
    APPEALED,
    /** A later adjudication of the claim took its place with nothing won. */
    SUPERSEDED,
    /** The payer paid after all. */
    OVERTURNED,
    /** The payer paid a part after all. */
    PARTIALLY_OVERTURNED,
    /** The payer said the same again after an appeal. */
    UPHELD,
    /** The payer paid after all, and took all of it back later. */
    TAKEN_BACK,
    /** The service was paid on another claim: nothing to win. */
    TRUE_DUPLICATE;

    /** Whether there is still something to do about it. */
    public boolean isWorkable() {
        return this == OPEN || this == APPEALED;
    }

    /** In words, as in {@code partially overturned}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the payer paid, wholly or in part. */
    public boolean isWon() {
        return this == OVERTURNED || this == PARTIALLY_OVERTURNED;
    }
}
