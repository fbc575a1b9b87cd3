package org.overturn.core.denial;

import org.overturn.core.code.DenialCategory;

/** What a denial is, and what is to be done about it, as its row says. */
public record Ruled(
        DenialCategory category,
        Route route,
        String routeReason,
        AppealRight appealRight,
        Liability liability) {

    /** Whether it is the same but for the words of the route's sentence. */
    public boolean sameAs(Ruled other) {
        return category == other.category
                && route == other.route
                && appealRight == other.appealRight
                && liability == other.liability;
    }

    /** The same on the route of another. */
    public Ruled onRouteOf(Ruled other) {
        return new Ruled(category, other.route, other.routeReason, appealRight, liability);
    }

    /** As people say it: {@code Medical necessity, Appeal}. */
    public String label() {
        return category.label() + ", " + route.label();
    }
}
