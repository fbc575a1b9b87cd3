package org.overturn.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.Identities;
import org.overturn.core.user.User;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The end of signing in through an OpenID provider: from here on the user is as one who gave a
 * password, and gives a code like everybody who has a second factor here.
 */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Identities identities;
    private final FirstStep firstStep;
    private final SignInAudit ending;
    private final RequestAudit audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ProviderSignIn(
            Identities identities, FirstStep firstStep, SignInAudit ending, RequestAudit audit) {
        this.identities = identities;
        this.firstStep = firstStep;
        this.ending = ending;
        this.audit = audit;
    }

    void join(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .userInfoEndpoint(info -> info.oidcUserService(new ProviderUsers(identities)))
                .successHandler(this)
                .failureHandler(this);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (!(who.getPrincipal() instanceof OidcUser vouchedFor)) {
            throw new IllegalStateException("a provider that is no OpenID provider");
        }
        User user =
                ProviderUsers.find(identities, vouchedFor)
                        .orElseThrow(() -> new IllegalStateException("was linked just now"));
        Authentication ours = firstStep.done(user);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ours);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        ending.onAuthenticationSuccess(request, response, ours);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean known = why instanceof ProviderUsers.NotLinked;
        audit.record(
                audit.event(request, AuditAction.SIGN_IN_FAILED, "through the provider")
                        .on("session", "")
                        .refused(
                                known
                                        ? "not linked to a user"
                                        : "the provider's answer was no good"));
        SignInNotice.keep(
                request,
                why instanceof ProviderUsers.NotLinked stranger
                        ? new SignInNotice.NotLinked(stranger.issuer(), stranger.subject())
                        : new SignInNotice.ProviderFailed());
        response.sendRedirect("/sign-in");
    }
}
