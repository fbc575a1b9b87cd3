package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** What the sign-in page says of the try before, or of why one is there again. */
public sealed interface SignInNotice {

    /** Name or password was wrong; which of them isn't told. */
    record Refused() implements SignInNotice {}

    /** Too many wrong passwords. */
    record Locked(Instant until) implements SignInNotice {}

    /** A form was sent after the session had ended: what it said was not done. */
    record Ended() implements SignInNotice {}

    /** An OpenID provider vouched for somebody who is linked to no user. */
    record NotLinked(String issuer, String subject) implements SignInNotice {}

    /** An OpenID provider did not vouch for anybody. */
    record ProviderFailed() implements SignInNotice {}

    /** The notice kept for this browser, which is then forgotten. */
    static Optional<SignInNotice> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SignInNotice.class.getName())
                        instanceof SignInNotice notice)) {
            return Optional.empty();
        }
        session.removeAttribute(SignInNotice.class.getName());
        return Optional.of(notice);
    }

    static void keep(HttpServletRequest request, SignInNotice notice) {
        request.getSession().setAttribute(SignInNotice.class.getName(), notice);
    }

    static void keep(HttpServletRequest request, AuthenticationException why) {
        keep(
                request,
                switch (why) {
                    case LockedOut locked -> new Locked(locked.until());
                    case CodeSignIn.WrongCode code ->
                            code.lockedUntil()
                                    .<SignInNotice>map(Locked::new)
                                    .orElseGet(Refused::new);
                    default -> new Refused();
                });
    }
}
