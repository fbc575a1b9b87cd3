package org.overturn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer ovt_...}. A request that brings a token counts
 * by it alone: a session beside it is not looked at, and none is made.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final RequestAudit audit;

    BearerFilter(ApiTokens tokens, RequestAudit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Whether the request brings a token; browsers never do so by themselves. */
    static boolean isBearer(HttpServletRequest request) {
        return secret(request).isPresent();
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiTokens.Bearer> bearer = tokens.find(secret.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        bearer.map(Bearer::new).ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        if (bearer.isEmpty()) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        audit.record(
                audit.event(request, AuditAction.SIGN_IN_FAILED, "unknown token")
                        .on("token", "")
                        .refused("The token is none, is too old or was revoked."));
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        Remedy.refuse(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "The token is none, is too old or was revoked: make a new one under Settings,"
                        + " Security.");
    }
}
