package org.overturn.api.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;

/** What a person does who is signed in, and no program for one. */
public final class InPerson {

    private InPerson() {}

    /**
     * Refuses a request that comes with a token, where its route alone doesn't tell.
     *
     * @param what begins the reason: {@code A signature}
     * @throws ResponseStatusException with status 403 and the reason
     */
    public static void check(String what) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Bearer) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    what + " takes a person who is signed in: no token stands for one");
        }
    }
}
