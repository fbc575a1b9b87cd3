package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.SignIn;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in: takes the code that {@code POST /sign-in/code} brings. */
final class CodeSignIn extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/sign-in/code";

    private final SecondFactors secondFactors;
    private final Users users;
    private final Clock clock;

    CodeSignIn(SecondFactors secondFactors, Users users, Clock clock, SignInAudit ending) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.secondFactors = secondFactors;
        this.users = users;
        this.clock = clock;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(
                                        new HttpSessionCsrfTokenRepository()))));
        setAuthenticationSuccessHandler(ending);
        setAuthenticationFailureHandler(ending);
        setAuthenticationManager(claim -> claim); // the code is looked at here
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        User user =
                Halfway.find(SecurityContextHolder.getContext().getAuthentication(), clock)
                        .flatMap(halfway -> users.find(halfway.userId()))
                        .filter(found -> !found.profile().disabled())
                        .orElseThrow(() -> new BadCredentialsException("nobody is on the way in"));
        String code = String.valueOf(request.getParameter("code"));
        return switch (secondFactors.check(user, code)) {
            case SignIn.Done done -> SignedIn.as(done.user());
            case SignIn.Refused() -> throw new WrongCode(user.name(), Optional.empty());
            case SignIn.Locked locked ->
                    throw new WrongCode(user.name(), Optional.of(locked.until()));
        };
    }

    /** The password was right, the code was not. */
    static final class WrongCode extends BadCredentialsException {

        private final String user;
        private final transient Optional<Instant> lockedUntil;

        WrongCode(String user, Optional<Instant> lockedUntil) {
            super("wrong code");
            this.user = user;
            this.lockedUntil = lockedUntil;
        }

        /** After too many of them. */
        Optional<Instant> lockedUntil() {
            return lockedUntil;
        }

        String user() {
            return user;
        }
    }
}
