package org.overturn.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody whose password was right and who has yet to give a code. To all rules it is nobody: only
 * the page that asks for the code knows better, for five minutes.
 */
record Halfway(long userId, String name, Instant at) implements AuthenticatedPrincipal {

    private static final Duration TIME = Duration.ofMinutes(5);

    static Authentication of(User user, Clock clock) {
        Halfway halfway = new Halfway(user.id(), user.name(), clock.instant());
        return UsernamePasswordAuthenticationToken.authenticated(halfway, null, List.of());
    }

    /** Who is on the way in, unless it took too long. */
    static Optional<Halfway> find(@Nullable Authentication authentication, Clock clock) {
        return authentication != null
                        && authentication.getPrincipal() instanceof Halfway halfway
                        && clock.instant().isBefore(halfway.at().plus(TIME))
                ? Optional.of(halfway)
                : Optional.empty();
    }

    static boolean isPresent() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Halfway;
    }

    @Override
    public String getName() {
        return name;
    }
}
