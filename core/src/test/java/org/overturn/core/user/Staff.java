package org.overturn.core.user;

import java.util.Set;

/** Dana, who administers, and those she adds. */
final class Staff {

    static final String GOOD = "lantern gravel sonnet puddle";
    static final String OTHER = "maroon ladder thimble oasis";

    private Staff() {}

    /** The first administrator, whose password is the {@link #GOOD} one. */
    static User dana(Users users) {
        return users.setUp(users.makeSetUpLink().orElseThrow(), "dana", "Dana Whitfield", GOOD);
    }

    static Profile profile(Role... roles) {
        return new Profile("Omar Reyes", "", Set.of(roles), Scope.ALL, Scope.ALL, false);
    }

    static Profile disabled(Profile profile) {
        return new Profile(
                profile.displayName(),
                profile.email(),
                profile.roles(),
                profile.facilities(),
                profile.payers(),
                true);
    }
}
