package org.overturn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks too much; once a minute that is recorded. */
final class RateLimit extends OncePerRequestFilter {

    private static final Set<String> WAYS_IN =
            Set.of("/sign-in", CodeSignIn.PATH, "/password", "/set-up");

    private final Rates rates;
    private final Rates entries = new Rates(1);
    private final Function<HttpServletRequest, String> asker;
    private final RequestAudit audit;

    private RateLimit(Rates rates, Function<HttpServletRequest, String> asker, RequestAudit audit) {
        this.rates = rates;
        this.asker = asker;
        this.audit = audit;
    }

    /** Of tries to sign in, by the address they come from. */
    static RateLimit ofSignIns(SecurityProperties limits, RequestAudit audit) {
        return new RateLimit(
                new Rates(limits.signIns()),
                request ->
                        request.getMethod().equals(HttpMethod.POST.name())
                                        && WAYS_IN.contains(request.getRequestURI())
                                ? request.getRemoteAddr()
                                : "",
                audit);
    }

    /** Of REST requests, by token or user; of those without either, by address. */
    static RateLimit ofRequests(SecurityProperties limits, RequestAudit audit) {
        return new RateLimit(
                new Rates(limits.requests()),
                request -> {
                    Authentication who = SecurityContextHolder.getContext().getAuthentication();
                    return who instanceof Bearer bearer
                            ? "token " + bearer.token().id()
                            : SignedIn.find(who)
                                    .map(user -> "user " + user.id())
                                    .orElseGet(request::getRemoteAddr);
                },
                audit);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = asker.apply(request);
        long wait = who.isEmpty() ? 0 : rates.count(who);
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        if (entries.count(who) == 0) { // who floods us does not flood the log
            audit.record(
                    audit.event(request, AuditAction.ACCESS_REFUSED)
                            .on("route", request.getMethod() + " " + request.getRequestURI())
                            .refused("too many requests"));
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        Remedy.refuse(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests: nothing was done. Wait "
                        + wait
                        + (wait == 1 ? " second" : " seconds")
                        + " and try again.");
    }
}
