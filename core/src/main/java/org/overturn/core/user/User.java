package org.overturn.core.user;

/**
 * Somebody who may sign in.
 *
 * @param name to sign in with, in lower case
 * @param version changes with each change of the profile
 */
public record User(long id, String name, Profile profile, int version) {

    public boolean has(Role role) {
        return profile.roles().contains(role);
    }
}
