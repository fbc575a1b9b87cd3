package org.overturn.core.worklist;

import java.time.Instant;
import org.overturn.core.approval.Seen;

/**
 * A write-off that waits for a second person.
 *
 * @param seen what a decision on it has to name
 * @param askedById by the user's number
 */
public record WaitingWriteOff(
        WorkItem denial,
        Seen seen,
        String reason,
        long askedById,
        String askedBy,
        Instant askedAt) {

    /** Without the denial and the reason: they say something of a patient. */
    @Override
    public String toString() {
        return "WaitingWriteOff[" + seen + "]";
    }
}
