package org.overturn.core.remittance.entry;

import java.time.Instant;

/** A draft was saved elsewhere since it was seen here; what it holds was not touched. */
public final class DraftChanged extends RuntimeException {

    private final transient Instant at;

    DraftChanged(Instant at) {
        super("saved elsewhere since");
        this.at = at;
    }

    /** When it was saved there. */
    public Instant at() {
        return at;
    }
}
