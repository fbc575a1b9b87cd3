package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Holds each request against {@link AccessRules}, and that of a token against its scopes. What has
 * no such method is refused here, too, so that it is recorded and answered as every refusal is.
 */
@Component
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessRules rules;
    private final RouteMethods routes;

    Access(AccessRules rules, RouteMethods routes) {
        this.rules = rules;
        this.routes = routes;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication caller = who.get();
        Set<Role> roles = SignedIn.find(caller).map(CurrentUser::roles).orElse(Set.of());
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        String path = request.getRequestURI();
        boolean inScope =
                !(caller instanceof Bearer bearer) || RequiredScope.isMet(bearer, method, path);
        return new AuthorizationDecision(
                inScope && rules.admit(method, path, roles) && !routes.lack(method, path));
    }
}
