package org.overturn.core.user;

/** How far somebody who manages users gets: as far as that person sees. */
record Reach(User by) {

    /**
     * Nobody changes a user, or the ways in of one, who sees more.
     *
     * @throws BeyondScope when the user does
     */
    void checkUser(User user) {
        if (!by.profile().seesAllThat(user.profile())) {
            throw new BeyondScope(
                    user.name()
                            + " sees facilities or payers that you don't see. Somebody who sees them,"
                            + " too, has to make this change.");
        }
    }

    /**
     * Nobody gives, to others or to oneself, the sight of more.
     *
     * @throws BeyondScope when the profile does
     */
    void checkGrant(Profile profile) {
        if (!by.profile().seesAllThat(profile)) {
            throw new BeyondScope(
                    "You can't let anybody see more than you see yourself, nor widen what you see."
                            + " You see "
                            + words(by.profile().facilities(), "facilities")
                            + " and "
                            + words(by.profile().payers(), "payers")
                            + ". Choose among these, or ask somebody who sees more.");
        }
    }

    private static String words(Scope scope, String what) {
        if (scope.all()) {
            return "all " + what;
        }
        return scope.keys().isEmpty() ? "no " + what : what + " " + scope.words();
    }
}
