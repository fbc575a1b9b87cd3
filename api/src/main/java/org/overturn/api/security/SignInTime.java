package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** When the user of a session proved who it is, kept in the session. */
final class SignInTime {

    private static final String ATTRIBUTE = SignInTime.class.getName();

    private SignInTime() {}

    static void keep(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(ATTRIBUTE, now);
    }

    static Optional<Instant> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Instant time
                ? Optional.of(time)
                : Optional.empty();
    }
}
