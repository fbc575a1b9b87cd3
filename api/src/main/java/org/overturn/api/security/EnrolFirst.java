package org.overturn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the office demands a second factor of a role, nothing else is done before there is one. */
final class EnrolFirst extends OncePerRequestFilter {

    private static final String PAGE = "/settings/security";
    private static final Set<String> ALLOWED =
            Set.of(PAGE, PAGE + "/factor", PAGE + "/factor/confirm", "/sign-out", "/session");

    private final SecondFactors secondFactors;
    private final Users users;

    EnrolFirst(SecondFactors secondFactors, Users users) {
        this.secondFactors = secondFactors;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request) || ALLOWED.contains(request.getRequestURI()) || !isMissing()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(PAGE);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().matches("/(overturn|mark|webjars/)[^/]*.*\\.(css|js|svg)");
    }

    private boolean isMissing() {
        Optional<CurrentUser> me =
                SignedIn.find(SecurityContextHolder.getContext().getAuthentication());
        return me.filter(user -> secondFactors.isDemandedOf(user.roles()))
                .flatMap(user -> users.find(user.id()))
                .filter(secondFactors::isMissing)
                .isPresent();
    }
}
