package org.overturn.core.approval;

import java.time.LocalDate;

/**
 * A delegation to be recorded.
 *
 * @param until the last day
 * @param reason where the delegation is written down, or why it is given
 */
public record NewDelegation(
        long delegatorId, long delegateId, LocalDate from, LocalDate until, String reason) {

    private static final int LONGEST_REASON = 500;

    /**
     * @throws IncompleteRequest when it delegates nothing
     */
    public NewDelegation {
        reason = reason.strip();
        if (delegatorId == delegateId) {
            throw new IncompleteRequest(
                    "delegate", "Nobody needs a delegation to sign themselves.");
        }
        if (until.isBefore(from)) {
            throw new IncompleteRequest("until", "The last day lies before the first.");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IncompleteRequest(
                    "reason",
                    "Say in at most 500 characters where the delegation is written down.");
        }
    }
}
