package org.overturn.api.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the first administrator says of the office.
 *
 * @param token of the set-up link
 * @param name to sign in with
 */
record SetUp(
        @NotNull String token,
        @NotBlank(message = "Say what the office is called.") @Size(max = 120) String office,
        @NotBlank(message = "Say your name.") @Size(max = 120, message = "At most 120 characters.")
                String displayName,
        @NotBlank(message = "Choose a name to sign in with.") String name,
        @NotBlank(message = "Choose a password.") String password,
        @NotNull(message = "Choose how to begin.") Begin begin) {

    /** With what the office begins. */
    enum Begin {
        SAMPLE,
        EMPTY
    }

    static SetUp empty(String token, String office) {
        return new SetUp(token, office, "", "", "", Begin.EMPTY);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "SetUp[" + begin + "]";
    }
}
