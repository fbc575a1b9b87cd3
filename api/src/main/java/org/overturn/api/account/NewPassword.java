package org.overturn.api.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A password somebody chooses.
 *
 * @param token of the link
 */
record NewPassword(
        @NotNull String token, @NotBlank(message = "Choose a password.") String password) {

    /** Without secrets. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
