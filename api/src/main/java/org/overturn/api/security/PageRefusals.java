package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** How a request for a page is refused: with the sign-in page, or with a page that says why. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String HTMX = "HX-Request";

    private static final String OUTDATED =
            "The page it was sent from was too old: it is of a session that has ended, or of another"
                    + " sign-in. Nothing was done. Go back, reload the page and try again.";

    private final Refusals refusals;

    PageRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Remembers the page somebody asked for, to show it once signed in. */
    @SuppressWarnings("NullAway") // null: nothing is added to the address of the page
    static RequestCache returnAfterSignIn() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                request.getMethod().equals(HttpMethod.GET.name())
                        && request.getHeader(HTMX) == null
                        && accepts(request).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    private static String accepts(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Nobody is signed in. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader(HTMX) == null) {
            response.sendRedirect("/sign-in");
        } else {
            // a part of a page was asked for: the whole page is loaded anew, which asks to sign in
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** Who is signed in may not do this, or there is nothing there. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (Halfway.isPresent()) {
            response.sendRedirect(CodeSignIn.PATH);
        } else if (SignedIn.find().isEmpty()) {
            SignInNotice.keep(request, new SignInNotice.Ended());
            commence(request, response, new SessionEnded(why));
        } else {
            refusals.refuse(request, response, why, OUTDATED);
        }
    }

    private static final class SessionEnded extends AuthenticationException {

        SessionEnded(Throwable cause) {
            super("the session has ended", cause);
        }
    }
}
