package org.overturn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An address that somebody typed with a slash behind it leads to the page without. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // ahead of the rules of access, which know no such address
final class TrailingSlash extends OncePerRequestFilter {

    /** Plain names only: a second slash in front would lead to another server. */
    private static final Pattern PATH = Pattern.compile("((?:/[A-Za-z0-9._-]+)+)/");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMeant(request)) {
            chain.doFilter(request, response);
            return;
        }
        String path = PATH.matcher(request.getRequestURI()).replaceFirst("$1");
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }

    private static boolean isMeant(HttpServletRequest request) {
        return (HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod()))
                && PATH.matcher(request.getRequestURI()).matches();
    }
}
