package org.overturn.api.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/**
 * A user's profile as REST takes it; whatever is left out is empty, and never "all".
 *
 * @param facilities whose claims the user sees
 * @param payers likewise
 */
record UserProfile(
        @NotBlank(message = "Say what others see.")
                @Size(max = 120, message = "At most 120 characters.")
                String displayName,
        @Email(message = "This is no e-mail address.")
                @Size(max = 255, message = "At most 255 characters.")
                String email,
        @NotEmpty(message = "Choose at least one role.") Set<Role> roles,
        @NotNull(message = "Say whose claims the user sees.") UserView.ScopeView facilities,
        @NotNull(message = "Say of which payers.") UserView.ScopeView payers,
        boolean disabled) {

    UserProfile(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Set<Role> roles,
            UserView.ScopeView facilities,
            UserView.ScopeView payers,
            boolean disabled) {
        this.displayName = displayName == null ? "" : displayName.strip();
        this.email = email == null ? "" : email.strip();
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
        this.facilities = facilities;
        this.payers = payers;
        this.disabled = disabled;
    }

    Profile profile() {
        return new Profile(displayName, email, roles, scope(facilities), scope(payers), disabled);
    }

    private static Scope scope(UserView.ScopeView view) {
        return view.all() ? Scope.ALL : new Scope(false, Set.copyOf(view.keys()));
    }
}
