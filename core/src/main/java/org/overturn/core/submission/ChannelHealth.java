package org.overturn.core.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * How a channel does.
 *
 * @param waiting submissions that are still to leave by it
 * @param inDoubt and those of which nobody knows whether they left
 */
public record ChannelHealth(
        SubmissionChannel channel,
        int waiting,
        int inDoubt,
        int failed,
        Optional<Instant> lastSentAt,
        Optional<Instant> lastFailedAt) {

    /** Whether its last attempt failed and something waits for the next one, or failed for good. */
    public boolean isFailing() {
        return lastFailedAt.isPresent()
                && waiting + failed > 0
                && lastSentAt.map(sent -> sent.isBefore(lastFailedAt.get())).orElse(true);
    }
}
