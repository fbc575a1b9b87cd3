package org.overturn.api.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/**
 * A user as a form shows and sends it.
 *
 * @param facilities keys, separated by commas or line ends; without effect when all are meant
 * @param payers likewise
 * @param version of the profile that was shown
 */
record UserForm(
        @NotBlank(message = "Give a name to sign in with.") String name,
        @NotBlank(message = "Say what others see.")
                @Size(max = 120, message = "At most 120 characters.")
                String displayName,
        @NotNull
                @Email(message = "This is no e-mail address.")
                @Size(max = 255, message = "At most 255 characters.")
                String email,
        @NotEmpty(message = "Choose at least one role.") Set<Role> roles,
        boolean allFacilities,
        @NotNull String facilities,
        boolean allPayers,
        @NotNull String payers,
        boolean disabled,
        int version) {

    UserForm(
            String name,
            String displayName,
            String email,
            @Nullable Set<Role> roles,
            boolean allFacilities,
            @Nullable String facilities,
            boolean allPayers,
            @Nullable String payers,
            boolean disabled,
            int version) {
        this.name = name;
        this.displayName = displayName;
        this.email = email;
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
        this.allFacilities = allFacilities;
        this.facilities = facilities == null ? "" : facilities;
        this.allPayers = allPayers;
        this.payers = payers == null ? "" : payers;
        this.disabled = disabled;
        this.version = version;
    }

    /** A new user sees what who adds sees, unless less is chosen. */
    static UserForm emptyFor(Profile by) {
        return new UserForm(
                "",
                "",
                "",
                Set.of(),
                by.facilities().all(),
                lines(by.facilities()),
                by.payers().all(),
                lines(by.payers()),
                false,
                0);
    }

    static UserForm of(User user) {
        Profile profile = user.profile();
        return new UserForm(
                user.name(),
                profile.displayName(),
                profile.email(),
                profile.roles(),
                profile.facilities().all(),
                lines(profile.facilities()),
                profile.payers().all(),
                lines(profile.payers()),
                profile.disabled(),
                user.version());
    }

    private static String lines(Scope scope) {
        return String.join("\n", new TreeSet<>(scope.keys()));
    }

    Profile profile() {
        return new Profile(
                displayName,
                email,
                roles,
                scope(allFacilities, facilities),
                scope(allPayers, payers),
                disabled);
    }

    private static Scope scope(boolean all, String keys) {
        return all
                ? Scope.ALL
                : new Scope(
                        false,
                        Arrays.stream(keys.split("[,\\r\\n]+"))
                                .map(String::strip)
                                .filter(key -> !key.isEmpty())
                                .collect(Collectors.toSet()));
    }
}
