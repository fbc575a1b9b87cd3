package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How a REST request is refused; the error page makes a problem document of it. */
@Component
class RestRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String NO_TOKEN =
            "A change by the session of a page needs the page's token in the header X-CSRF-TOKEN;"
                    + " it was missing or too old. Nothing was done: load a page anew and take its"
                    + " token, or call with Authorization: Bearer and a token of your own.";

    private final Refusals refusals;

    RestRefusals(Refusals refusals) {
        this.refusals = refusals;
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
        } else {
            refusals.refuse(request, response, why, NO_TOKEN);
        }
    }
}
