package org.overturn.api.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.User;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What Spring Security keeps of a user, however the user proved who it is. */
final class SignedIn {

    private SignedIn() {}

    static Authentication as(User user) {
        CurrentUser current = CurrentUser.of(user);
        Set<SimpleGrantedAuthority> roles =
                current.roleNames().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet());
        return UsernamePasswordAuthenticationToken.authenticated(current, null, roles);
    }

    /** The user of this request; empty where nobody is signed in. */
    static Optional<CurrentUser> find() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<CurrentUser> find(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
