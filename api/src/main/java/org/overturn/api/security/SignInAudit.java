package org.overturn.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records who signed in, who was refused and who signed out, and says where to go from there. */
@Component
class SignInAudit extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {

    private static final String SESSION = "session";

    private final RequestAudit audit;
    private final Users users;
    private final Clock clock;

    SignInAudit(RequestAudit audit, Users users, Clock clock) {
        this.audit = audit;
        this.users = users;
        this.clock = clock;
        setRequestCache(PageRefusals.returnAfterSignIn());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        if (who.getPrincipal() instanceof Halfway) {
            response.sendRedirect(CodeSignIn.PATH);
            return;
        }
        SignInTime.keep(request, clock.instant());
        audit.record(audit.event(request, AuditAction.SIGN_IN).on(SESSION, ""));
        super.onAuthenticationSuccess(request, response, who);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String name =
                why instanceof CodeSignIn.WrongCode code
                        ? code.user()
                        : known(request.getParameter("name"));
        String reason =
                switch (why) {
                    case LockedOut _ -> "locked out";
                    case CodeSignIn.WrongCode code ->
                            code.lockedUntil().isPresent() ? "locked out" : "wrong code";
                    default -> "wrong name or password";
                };
        audit.record(
                audit.event(request, AuditAction.SIGN_IN_FAILED, name)
                        .on(SESSION, "")
                        .refused(reason));
        SignInNotice.keep(request, why);
        response.sendRedirect(why instanceof CodeSignIn.WrongCode ? CodeSignIn.PATH : "/sign-in");
    }

    /** People type passwords into the field for the name: only names of users are kept. */
    private String known(@Nullable String typed) {
        String name = String.valueOf(typed).strip().toLowerCase(Locale.ROOT);
        return users.list().stream()
                .map(User::name)
                .filter(name::equals)
                .findFirst()
                .orElse("unknown name");
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        Optional<CurrentUser> user = SignedIn.find(who);
        if (user.isPresent()) {
            boolean idle = request.getParameter("idle") != null;
            audit.record(
                    audit.event(request, AuditAction.SIGN_OUT)
                            .on(SESSION, "")
                            .because(idle ? "idle for too long" : ""));
        }
    }
}
