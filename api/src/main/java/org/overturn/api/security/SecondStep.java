package org.overturn.api.security;

import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether the one who asks has given the right password and has yet to give a code. */
@Component
public class SecondStep {

    private final Clock clock;

    SecondStep(Clock clock) {
        this.clock = clock;
    }

    public boolean isDue() {
        return Halfway.find(SecurityContextHolder.getContext().getAuthentication(), clock)
                .isPresent();
    }
}
