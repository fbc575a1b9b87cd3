package org.overturn.core.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a submission waits after an attempt at which nothing left. */
final class Backoff {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private Backoff() {}

    /**
     * The pause before the next attempt; empty when it was the last one.
     *
     * @param attempts made so far, from 1
     */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
