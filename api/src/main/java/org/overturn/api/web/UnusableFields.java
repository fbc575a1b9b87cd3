package org.overturn.api.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent can't be taken over; nothing of it was. Says why field by field. */
public final class UnusableFields extends RuntimeException {

    private final transient Map<String, String> errors;

    /**
     * @param errors by the field's path; the messages are for people
     */
    public UnusableFields(String why, Map<String, String> errors) {
        super(why);
        this.errors = new LinkedHashMap<>(errors);
    }

    Map<String, String> errors() {
        return errors;
    }
}
