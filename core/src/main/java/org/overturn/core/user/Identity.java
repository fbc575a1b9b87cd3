package org.overturn.core.user;

import java.time.Instant;

/**
 * Who a user is to an OpenID provider.
 *
 * @param issuer of the provider's tokens ({@code iss})
 * @param subject who it is there ({@code sub}); names and addresses change hands, this doesn't
 */
public record Identity(long id, long userId, String issuer, String subject, Instant linkedAt) {

    /** Without the subject. */
    @Override
    public String toString() {
        return "Identity[" + id + "]";
    }
}
