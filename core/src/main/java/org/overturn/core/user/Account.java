package org.overturn.core.user;

import java.time.Instant;
import java.util.Optional;

/**
 * What signing in needs to know of a user.
 *
 * @param failures wrong passwords since the last right one
 */
record Account(
        User user, Optional<String> passwordHash, int failures, Optional<Instant> lockedUntil) {

    boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    @Override
    public String toString() {
        return "Account[" + user.id() + "]";
    }
}
