package org.overturn.core.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a user is locked out after wrong passwords in a row: each time twice as long. */
final class LockOut {

    /** Wrong passwords that have no consequence. */
    static final int FREE = 4;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private LockOut() {}

    /** Until when, after so many wrong passwords, the last of them now. */
    static Optional<Instant> until(int failures, Instant now) {
        if (failures <= FREE) {
            return Optional.empty();
        }
        Duration lock = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, MOST_DOUBLINGS));
        return Optional.of(now.plus(lock.compareTo(LONGEST) > 0 ? LONGEST : lock));
    }
}
