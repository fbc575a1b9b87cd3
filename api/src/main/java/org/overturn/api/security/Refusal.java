package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.overturn.core.audit.AuditEvent;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/** What the audit log says of a refused request: method and path, which hold no patient data. */
final class Refusal {

    private Refusal() {}

    static AuditEvent of(AuditEvent event, HttpServletRequest request, AccessDeniedException why) {
        return event.on("route", request.getMethod() + " " + request.getRequestURI())
                .refused(
                        why instanceof CsrfException
                                ? "sent without the page's token"
                                : "not allowed for the role");
    }
}
