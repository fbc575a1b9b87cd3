package org.overturn.core.user;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a name to sign in with looks like; capitals don't matter. */
final class SignInName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");

    private SignInName() {}

    /**
     * The name as it is stored.
     *
     * @throws RefusedChange when it is none
     */
    static String checked(String name) {
        String normal = normal(name);
        if (!FORM.matcher(normal).matches()) {
            throw new RefusedChange(
                    "A name to sign in with has 2 to 80 letters, digits, dots, dashes or @, and"
                            + " begins with a letter or digit.");
        }
        return normal;
    }

    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
