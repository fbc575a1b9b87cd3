package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditOutcome;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Records each call of an {@link Audited} route, once for each thing it is about: a page before it
 * is rendered, an answer before it is written ({@link AuditBeforeBody}), everything else when the
 * request ends.
 */
@Component
class AuditInterceptor implements HandlerInterceptor {

    private static final String RECORDED = AuditInterceptor.class.getName();
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final RequestAudit audit;

    AuditInterceptor(RequestAudit audit) {
        this.audit = audit;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.wasCleared()) {
            return; // an answer without a page: its body, or its end, is recorded
        }
        boolean invalid =
                page.getModel().values().stream()
                        .anyMatch(value ->
                                value instanceof BindingResult result && result.hasErrors());
        record(
                request,
                handler,
                invalid ? event -> refused(event, "invalid entry") : event -> event);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception thrown) {
        int status = response.getStatus();
        if (thrown != null) {
            // the container sets the status later; the message may hold what was sent
            String kind = thrown.getClass().getSimpleName();
            record(request, handler, event -> event.failed(kind));
        } else if (status >= FIRST_FAILURE) {
            record(request, handler, event -> event.failed("status " + status));
        } else if (status >= FIRST_REFUSAL) {
            record(request, handler, event -> refused(event, "status " + status));
        } else {
            record(request, handler, event -> event);
        }
    }

    /** Refused, for the reason that the method gave if it gave one. */
    private static AuditEvent refused(AuditEvent event, String otherwise) {
        return event.outcome() == AuditOutcome.REFUSED ? event : event.refused(otherwise);
    }

    /** Records the call if that was not done yet. */
    void record(HttpServletRequest request, Object handler, UnaryOperator<AuditEvent> ending) {
        audited(handler)
                .filter(_ -> request.getAttribute(RECORDED) == null)
                .ifPresent(audited -> {
                    request.setAttribute(RECORDED, true);
                    AuditEvent event = audit.event(request, audited.value());
                    AuditNote note = AuditNote.of(request);
                    audit.recordAll(
                            note.addTo(event, audited.object()).stream().map(ending).toList());
                });
    }

    static Optional<Audited> audited(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Audited.class))
                : Optional.empty();
    }
}
