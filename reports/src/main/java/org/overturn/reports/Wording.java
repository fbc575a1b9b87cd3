package org.overturn.reports;

import java.util.Locale;
import java.util.Map;
import org.overturn.core.denial.Route;

/** Stored names in the words an office uses. */
final class Wording {

    private static final Map<String, String> SPECIAL =
            Map.of(
                    "NEEDS_PERSON", "Needs a person",
                    "FOR_REVIEW", "For review",
                    "TAKEBACK", "Take-back");

    private Wording() {}

    /** {@code PARTIALLY_OVERTURNED} becomes {@code Partially overturned}. */
    static String of(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String lower = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return SPECIAL.getOrDefault(
                name, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }

    /** The label of a route; a name from a newer version is shown as it is stored. */
    static String route(String name) {
        for (Route route : Route.values()) {
            if (route.name().equals(name)) {
                return route.label();
            }
        }
        return of(name);
    }
}
