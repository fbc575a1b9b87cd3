package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.overturn.core.audit.AuditAction;
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
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
