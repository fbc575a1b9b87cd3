package org.overturn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A user who was disabled or changed meanwhile is so from the next request on; a new password ends
 * the sessions that were opened before it.
 */
final class CurrentUserFilter extends OncePerRequestFilter {

    private final Users users;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CurrentUserFilter(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentUser> known = SignedIn.find();
        if (known.isPresent()) {
            refresh(known.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            CurrentUser known, HttpServletRequest request, HttpServletResponse response) {
        Optional<User> now =
                users.find(known.id())
                        .filter(user -> !user.profile().disabled())
                        .filter(user -> isByToken() || isOfThisPassword(user, request));
        if (now.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            return;
        }
        if (now.get().version() != known.version()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedIn.as(now.get()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    private static boolean isByToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer;
    }

    private boolean isOfThisPassword(User user, HttpServletRequest request) {
        return SignInTime.find(request)
                .filter(time -> !users.hasNewPasswordSince(user.id(), time))
                .isPresent();
    }
}
