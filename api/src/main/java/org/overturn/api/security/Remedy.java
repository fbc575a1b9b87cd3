package org.overturn.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why a request was refused ahead of a controller, and what to do: the error page tells it. */
public final class Remedy {

    private static final String ATTRIBUTE = Remedy.class.getName();

    private Remedy() {}

    /**
     * Refuses a request.
     *
     * @param text for people, of what is known without looking at what was asked for
     */
    public static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String text)
            throws IOException {
        request.setAttribute(ATTRIBUTE, text);
        response.sendError(status.value());
    }

    /** What was said of this request, if anything was. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
