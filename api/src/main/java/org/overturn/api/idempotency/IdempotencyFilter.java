package org.overturn.api.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.overturn.api.idempotency.GivenAnswers.Course;
import org.overturn.api.security.Remedy;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.db.Digest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST to the REST interface with an {@code Idempotency-Key} is done once: sent again, it gets
 * the same answer again (with {@code Idempotency-Replayed: true}); another request under the same
 * key is refused (422). What failed on our side (5xx) may be tried again. It comes behind Spring
 * Security: what is refused there is no answer to be kept.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String AT_WORK =
            "The first request with this Idempotency-Key is still at work: send the same again after"
                    + " the seconds in Retry-After, to get its answer.";
    private static final String REUSED =
            "This Idempotency-Key came with another request within a day: nothing was done. Give each"
                    + " request a key of its own; to repeat one, send it unchanged.";
    private static final int LONGEST_KEY = 200;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /** What is sent or answered there holds a secret, or a whole log, and is kept nowhere. */
    private static final Pattern NEVER_KEPT =
            Pattern.compile(
                    "/api/v1/(me/tokens|me/break-glass|users/[^/]+/link|audit/export"
                            + "|appeals/[^/]+/letters/[^/]+)");

    private final GivenAnswers answers;
    private final RequestAudit audit;

    IdempotencyFilter(GivenAnswers answers, RequestAudit audit) {
        this.answers = answers;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.POST.name())
                || !request.getRequestURI().startsWith("/api/")
                || isNeverKept(request.getRequestURI())
                || request.getHeader(KEY) == null;
    }

    /** Whether a request there is done each time it is sent, whatever its key. */
    static boolean isNeverKept(String path) {
        return NEVER_KEPT.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            Remedy.refuse(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "Idempotency-Key has 1 to "
                            + LONGEST_KEY
                            + " characters; nothing was done. Give a shorter one, such as a UUID.");
            return;
        }
        AskedFor asked;
        try {
            asked = AskedFor.of(request);
        } catch (AskedFor.TooLong _) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        String id = id(request, key);
        switch (answers.begin(id, asked.hash())) {
            case Course.Do() -> work(id, asked.request(), response, chain);
            case Course.Repeat repeat -> repeat(repeat.answer(), request, response);
            case Course.Wait() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                Remedy.refuse(request, response, HttpStatus.CONFLICT, AT_WORK);
            }
            case Course.Refuse() ->
                    Remedy.refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, REUSED);
        }
    }

    /** Keys are each user's own. */
    private static String id(HttpServletRequest request, String key) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new IllegalStateException("a request of nobody was let through");
        }
        return Digest.of(who.getName(), request.getMethod(), request.getRequestURI(), key);
    }

    private void work(
            String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < FIRST_FAILURE;
        } finally {
            if (answered) {
                answers.end(id, answer(kept));
            } else {
                answers.forget(id);
            }
        }
        kept.copyBodyToResponse();
    }

    private static GivenAnswer.Answer answer(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new GivenAnswer.Answer(
                response.getStatus(), headers, response.getContentAsByteArray());
    }

    private void repeat(
            GivenAnswer.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        audit.record(
                audit.event(request, AuditAction.VIEW)
                        .on("route", request.getMethod() + " " + request.getRequestURI())
                        .because("the answer was given again"));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        if (answer.status() >= FIRST_REFUSAL && answer.body().length == 0) {
            response.sendError(answer.status()); // the error page wrote what was said
            return;
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
