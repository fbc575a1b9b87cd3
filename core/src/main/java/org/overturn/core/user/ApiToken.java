package org.overturn.core.user;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * With it a program acts for a user, within the user's roles and rows. Its secret is shown once.
 *
 * @param name what it is for, in the user's words
 * @param lastUsedAt to the minute
 */
public record ApiToken(
        long id,
        long userId,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isUsable(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
