package org.overturn.core.worklist;

import java.time.Instant;

/**
 * A change that a person made, new rules did, or a later remittance.
 *
 * @param was in words; empty for nobody, or no hold
 */
public record HistoryEntry(
        Instant at, String by, What what, String was, String became, String reason) {

    /** Of what. */
    public enum What {
        OWNER,
        HOLD,
        ROUTE,
        /** New rules were applied to what was there. */
        RULES,
        /** What a later remittance made of it. */
        STATUS
    }
}
