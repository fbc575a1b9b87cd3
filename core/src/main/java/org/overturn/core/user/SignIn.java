package org.overturn.core.user;

import java.time.Instant;

/** What came of a name and a password, or of a code after it. */
public sealed interface SignIn {

    record Done(User user) implements SignIn {}

    /** Which of them is wrong isn't told, nor whether there is such a user. */
    record Refused() implements SignIn {}

    /** Too many wrong passwords; until then the right one is refused too. */
    record Locked(Instant until) implements SignIn {}
}
