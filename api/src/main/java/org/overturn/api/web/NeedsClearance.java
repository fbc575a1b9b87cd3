package org.overturn.api.web;

/** It holds sensitive documents, and the user has neither the permission nor a broken glass. */
public final class NeedsClearance extends RuntimeException {

    public NeedsClearance() {
        super("It is protected. Ask for the permission, or break the glass and say why.");
    }

    /**
     * @param why for people: what takes the permission
     */
    public NeedsClearance(String why) {
        super(why);
    }
}
