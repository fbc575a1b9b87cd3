package org.overturn.api.security;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.Digest;
import org.overturn.core.user.ApiToken;
import org.overturn.core.user.ApiTokens;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that acts for a user by a token, for this request only. */
final class Bearer extends AbstractAuthenticationToken {

    private final CurrentUser user;
    private final transient ApiToken token;

    Bearer(ApiTokens.Bearer of) {
        super(
                CurrentUser.of(of.user()).roleNames().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet()));
        user = CurrentUser.of(of.user());
        token = of.token();
        setAuthenticated(true);
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    ApiToken token() {
        return token;
    }

    /** What the audit log holds in place of a session: the same for all requests of the token. */
    String trace() {
        return Digest.of("token", Long.toString(token.id()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bearer bearer && bearer.token.equals(token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token);
    }
}
