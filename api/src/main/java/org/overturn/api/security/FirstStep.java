package org.overturn.api.security;

import java.time.Clock;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.User;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What comes after the password, or after a provider vouched for somebody. */
@Component
class FirstStep {

    private final SecondFactors secondFactors;
    private final Clock clock;

    FirstStep(SecondFactors secondFactors, Clock clock) {
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** Signed in; or, for whoever has a second factor, halfway. */
    Authentication done(User user) {
        return secondFactors.isOn(user) ? Halfway.of(user, clock) : SignedIn.as(user);
    }
}
