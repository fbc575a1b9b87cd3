package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How somebody who is signed in is refused, on pages and in REST alike. The audit log keeps method
 * and path, which hold no patient data, and why.
 */
@Component
class Refusals {

    private final AccessRules rules;
    private final RouteMethods routes;
    private final RequestAudit audit;

    Refusals(AccessRules rules, RouteMethods routes, RequestAudit audit) {
        this.rules = rules;
        this.routes = routes;
        this.audit = audit;
    }

    /**
     * Refuses a request.
     *
     * @param outdated what to tell who sends no token of a page, or an old one
     */
    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException why,
            String outdated)
            throws IOException {
        String path = request.getRequestURI();
        if (routes.lack(HttpMethod.valueOf(request.getMethod()), path)) {
            record(request, "no such method here");
            response.setHeader(HttpHeaders.ALLOW, allowed(path));
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        } else if (why instanceof CsrfException) {
            record(request, "sent without the page's token");
            Remedy.refuse(request, response, HttpStatus.FORBIDDEN, outdated);
        } else if (rules.know(path)) {
            record(request, "not allowed for the role");
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private String allowed(String path) {
        return routes.list(path).stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }

    private void record(HttpServletRequest request, String why) {
        audit.record(
                audit.event(request, AuditAction.ACCESS_REFUSED)
                        .on("route", request.getMethod() + " " + request.getRequestURI())
                        .refused(why));
    }
}
