package org.overturn.api.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A user to be added through REST.
 *
 * @param name to sign in with; it stays
 */
record NewUser(
        @NotBlank(message = "Give a name to sign in with.") String name,
        @NotNull(message = "Say who it is.") @Valid UserProfile profile) {}
