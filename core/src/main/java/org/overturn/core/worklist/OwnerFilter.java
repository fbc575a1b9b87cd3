package org.overturn.core.worklist;

import java.util.Optional;

/**
 * Whose denials.
 *
 * @param user empty: nobody's
 */
public record OwnerFilter(Optional<Long> user) {

    public static final OwnerFilter NOBODY = new OwnerFilter(Optional.empty());

    static OwnerFilter parse(String parameter) {
        if (parameter.equals("none")) {
            return NOBODY;
        }
        try {
            return new OwnerFilter(Optional.of(Long.parseLong(parameter)));
        } catch (NumberFormatException e) {
            throw new RefusedQuery("owner", "an owner is a user's number, or none");
        }
    }

    String parameter() {
        return user.map(String::valueOf).orElse("none");
    }
}
