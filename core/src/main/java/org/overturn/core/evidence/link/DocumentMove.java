package org.overturn.core.evidence.link;

import java.time.Instant;

/**
 * A time a document was linked to an account or taken from it.
 *
 * @param linked false: taken from it
 * @param reason in words without a value
 */
public record DocumentMove(
        boolean linked, String accountNumber, String reason, String by, Instant at) {

    /** Without the number: it is a patient's. */
    @Override
    public String toString() {
        return "DocumentMove[" + (linked ? "linked" : "unlinked") + "]";
    }
}
