package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Records what requests do: who, from where, in which session, under which reference. */
@Component
public class RequestAudit {

    private final AuditLog log;

    RequestAudit(AuditLog log) {
        this.log = log;
    }

    /** An event of whoever is signed in, else of nobody known; record it once it is complete. */
    public AuditEvent event(HttpServletRequest request, AuditAction action) {
        return AuditEvent.of(actor(request), action).within(RequestReference.of(request));
    }

    /** An event of somebody who is not signed in yet. */
    AuditEvent event(HttpServletRequest request, AuditAction action, String name) {
        return AuditEvent.of(Actor.person(name, request.getRemoteAddr()), action)
                .within(RequestReference.of(request));
    }

    public void record(AuditEvent event) {
        log.record(event);
    }

    void recordAll(List<AuditEvent> events) {
        log.recordAll(events);
    }

    /** Whoever is signed in, by a session or a token; else nobody known. */
    public Actor actor(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Bearer bearer) {
            CurrentUser user = bearer.getPrincipal();
            return new Actor(user.name(), user.roleNames(), bearer.trace(), address);
        }
        HttpSession session = request.getSession(false);
        return SignedIn.find()
                .map(user ->
                        session == null
                                ? new Actor(user.name(), user.roleNames(), "", address)
                                : Actor.person(
                                        user.name(), user.roleNames(), session.getId(), address))
                .orElseGet(() -> Actor.person("not signed in", address));
    }
}
