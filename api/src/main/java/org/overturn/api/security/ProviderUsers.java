package org.overturn.api.security;

import java.util.Optional;
import org.overturn.core.user.Identities;
import org.overturn.core.user.User;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes those whom an OpenID provider vouches for, if an administrator linked them to a user. Only
 * issuer and subject count: names and addresses can change hands.
 */
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final Identities identities;

    ProviderUsers(Identities identities) {
        this.identities = identities;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        if (find(identities, user).isEmpty()) {
            throw new NotLinked(String.valueOf(user.getIssuer()), subject(user));
        }
        return user;
    }

    static Optional<User> find(Identities identities, OidcUser vouchedFor) {
        return identities.findUser(String.valueOf(vouchedFor.getIssuer()), subject(vouchedFor));
    }

    private static String subject(OidcUser vouchedFor) {
        return String.valueOf(vouchedFor.getSubject());
    }

    /** The provider knows who it is; here it is nobody. */
    static final class NotLinked extends OAuth2AuthenticationException {

        private final String issuer;
        private final String subject;

        NotLinked(String issuer, String subject) {
            super(new OAuth2Error("not_linked"));
            this.issuer = issuer;
            this.subject = subject;
        }

        String issuer() {
            return issuer;
        }

        String subject() {
            return subject;
        }
    }
}
