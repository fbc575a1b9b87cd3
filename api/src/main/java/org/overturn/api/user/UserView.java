package org.overturn.api.user;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/**
 * A user as REST shows it.
 *
 * @param id a 64-bit number as text, beyond what JavaScript counts
 */
record UserView(
        String id,
        String name,
        String displayName,
        String email,
        List<String> roles,
        ScopeView facilities,
        ScopeView payers,
        boolean disabled,
        int version) {

    /** Everything, or just these keys. */
    record ScopeView(boolean all, List<String> keys) {

        ScopeView(boolean all, @Nullable List<@Nullable String> keys) {
            this.all = all;
            this.keys =
                    keys == null
                            ? List.of()
                            : keys.stream()
                                    .filter(Objects::nonNull)
                                    .map(String::strip)
                                    .filter(key -> !key.isEmpty())
                                    .toList();
        }

        static ScopeView of(Scope scope) {
            return new ScopeView(scope.all(), scope.keys().stream().sorted().toList());
        }
    }

    static UserView of(User user) {
        Profile profile = user.profile();
        return new UserView(
                String.valueOf(user.id()),
                user.name(),
                profile.displayName(),
                profile.email(),
                profile.roles().stream().map(Role::name).sorted().toList(),
                ScopeView.of(profile.facilities()),
                ScopeView.of(profile.payers()),
                profile.disabled(),
                user.version());
    }
}
