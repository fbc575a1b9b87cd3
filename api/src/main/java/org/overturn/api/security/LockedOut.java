package org.overturn.api.security;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: the right one is refused too, for a while. */
final class LockedOut extends LockedException {

    private final transient Instant until;

    LockedOut(Instant until) {
        super("locked out");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
