package org.overturn.core.user;

import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.audit.Changes;

/**
 * What an administrator says of a user.
 *
 * @param displayName as others see it
 * @param email where notices without patient data go; may be empty
 * @param facilities by the payee's identifier (835 N104)
 * @param payers by their key (835 TRN03, else N104)
 */
public record Profile(
        String displayName,
        String email,
        Set<Role> roles,
        Scope facilities,
        Scope payers,
        boolean disabled) {

    public Profile {
        displayName = displayName.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
        if (displayName.isEmpty() || displayName.length() > 120) {
            throw new IllegalArgumentException("a display name has 1 to 120 characters");
        }
        if (email.length() > 255) {
            throw new IllegalArgumentException("an e-mail address has at most 255 characters");
        }
    }

    /** What differs afterwards, for the audit log. */
    public Changes changesTo(Profile after) {
        return Changes.NONE
                .of("display name", displayName, after.displayName)
                .of("e-mail", email, after.email)
                .of("roles", words(roles), words(after.roles))
                .of("facilities", facilities.words(), after.facilities.words())
                .of("payers", payers.words(), after.payers.words())
                .of("disabled", disabled, after.disabled);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** Whether what the other sees is seen with this, too. */
    boolean seesAllThat(Profile other) {
        return facilities.covers(other.facilities) && payers.covers(other.payers);
    }

    boolean isActiveAdministrator() {
        return !disabled && roles.contains(Role.ADMINISTRATOR);
    }
}
