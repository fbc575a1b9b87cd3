package org.overturn.api.security;

import org.overturn.core.user.SignIn;
import org.overturn.core.user.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in by name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final FirstStep firstStep;

    PasswordSignIn(Users users, FirstStep firstStep) {
        this.users = users;
        this.firstStep = firstStep;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String password = String.valueOf(claim.getCredentials());
        return switch (users.signIn(claim.getName(), password)) {
            case SignIn.Done done -> firstStep.done(done.user());
            case SignIn.Refused() -> throw new BadCredentialsException("refused");
            case SignIn.Locked locked -> throw new LockedOut(locked.until());
        };
    }

    @Override
    public boolean supports(Class<?> claim) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
    }
}
