package org.overturn.core.worklist;

import java.util.Optional;
import org.overturn.core.audit.Changes;
import org.overturn.core.denial.Route;

/** What can be changed on a denial, as it was. */
public record Before(Optional<Owner> owner, Optional<Hold> hold, Route route, String routeReason) {

    /** What differs afterwards; of the reasons, which people type, the first character only. */
    Changes changesTo(Before after) {
        return Changes.NONE
                .of("owner", words(owner), words(after.owner))
                .of("held until", until(hold), until(after.hold))
                .masked("hold reason", reason(hold), reason(after.hold))
                .of("route", route, after.route)
                .masked("route reason", routeReason, after.routeReason);
    }

    private static String words(Optional<Owner> owner) {
        return owner.map(one -> one.name() + " (" + one.id() + ")").orElse("nobody");
    }

    private static String until(Optional<Hold> hold) {
        return hold.map(one -> one.until().toString()).orElse("");
    }

    private static String reason(Optional<Hold> hold) {
        return hold.map(Hold::reason).orElse("");
    }
}
