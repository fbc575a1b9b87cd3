package org.overturn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.overturn.core.db.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a reference: an error page shows it, the log and the audit entries of the
 * request hold it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestReference extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestReference.class.getName();

    private final Ids ids;

    RequestReference(Ids ids) {
        this.ids = ids;
    }

    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(
                ATTRIBUTE, Long.toString(ids.next(), Character.MAX_RADIX).toUpperCase(Locale.ROOT));
        chain.doFilter(request, response);
    }
}
