package org.overturn.api.web;

import java.util.Set;

/** A field of a request that can't be used: one that isn't stated, or a value that is none. */
public final class RefusedField extends RuntimeException {

    private final String field;

    /**
     * @param message for people: what would be one
     */
    public RefusedField(String field, String message) {
        super(message);
        this.field = field;
    }

    /**
     * For fields that come in a body, as those in an address are checked before.
     *
     * @throws RefusedField for the first name that a controller doesn't state
     */
    public static void checkStated(Class<?> controller, Set<String> given) {
        RestRules.check(RestRules.of(controller), given);
    }

    String field() {
        return field;
    }
}
