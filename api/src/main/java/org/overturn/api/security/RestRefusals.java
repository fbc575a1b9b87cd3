package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How a REST request is refused; the error page makes a problem document of it. */
@Component
class RestRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String NO_TOKEN =
            "A change by the session of a page needs the page's token in the header X-CSRF-TOKEN;"
                    + " it was missing or too old. Nothing was done: load a page anew and take its"
                    + " token, or call with Authorization: Bearer and a token of your own.";

    private final AccessRules rules;
    private final RequestAudit audit;

    RestRefusals(AccessRules rules, RequestAudit audit) {
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (SignedIn.find().isEmpty()) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (!(why instanceof CsrfException) && !rules.know(request.getRequestURI())) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            audit.record(
                    Refusal.of(audit.event(request, AuditAction.ACCESS_REFUSED), request, why));
            refuse(request, response, why);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Set<HttpMethod> methods = rules.methods(request.getRequestURI());
        if (why instanceof CsrfException) {
            Remedy.refuse(request, response, HttpStatus.FORBIDDEN, NO_TOKEN);
        } else if (methods.contains(HttpMethod.valueOf(request.getMethod()))) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }
}
