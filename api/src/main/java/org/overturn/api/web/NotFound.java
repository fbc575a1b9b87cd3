package org.overturn.api.web;

/**
 * There is nothing with this id that the user may see: what is outside of the user's scope is as
 * what does not exist.
 */
public final class NotFound extends RuntimeException {

    /**
     * @param what "user", "appeal"
     * @param id our own
     */
    public NotFound(String what, String id) {
        super("There is no " + what + " " + id + ".");
    }
}
