package org.overturn.core.worklist;

import org.overturn.core.approval.Who;
import org.overturn.core.user.User;

/** Who changes something, and what they may see. */
public record Editor(Who who, Access access) {

    /** A person, with what that person may see. */
    public static Editor of(Who who) {
        User user =
                who.user()
                        .orElseThrow(
                                () -> new IllegalArgumentException(who.name() + " is no person"));
        return new Editor(who, Access.of(user.profile()));
    }

    String name() {
        return who.name();
    }
}
