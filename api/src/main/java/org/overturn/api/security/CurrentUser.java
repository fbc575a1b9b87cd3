package org.overturn.api.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who calls; an argument of any controller method. It is as of this request: what an administrator
 * changed meanwhile counts already.
 *
 * @param name to sign in with
 * @param facilities by the payee's identifier (835 N104); every query that gives rows applies it
 * @param payers by their key; every query that gives rows applies it
 * @param version of the user's profile
 */
public record CurrentUser(
        long id,
        String name,
        String displayName,
        Set<Role> roles,
        Scope facilities,
        Scope payers,
        int version)
        implements AuthenticatedPrincipal {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public static CurrentUser of(User user) {
        Profile profile = user.profile();
        return new CurrentUser(
                user.id(),
                user.name(),
                profile.displayName(),
                profile.roles(),
                profile.facilities(),
                profile.payers(),
                user.version());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether figures over the whole office tell this user nothing that is hidden elsewhere. */
    public boolean seesWholeOffice() {
        return facilities.all() && payers.all();
    }

    /**
     * Refuses what tells of all facilities and payers to a user who may see a part of them.
     *
     * @param what begins the reason: {@code Workbooks tell of}
     * @throws ResponseStatusException with status 403 and the reason
     */
    public void checkSeesWholeOffice(String what) {
        if (!seesWholeOffice()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    what + " the whole office, and this user may see a part of it");
        }
    }

    Set<String> roleNames() {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }

    @Override
    public String getName() {
        return name;
    }
}
