package org.overturn.core.approval;

import java.util.Optional;
import org.overturn.core.audit.Actor;
import org.overturn.core.user.User;

/**
 * Who writes or decides.
 *
 * @param actor as the audit log names them
 * @param user empty for the program, which can write but not decide
 */
public record Who(Actor actor, Optional<User> user) {

    public static Who person(Actor actor, User user) {
        return new Who(actor, Optional.of(user));
    }

    public static Who program(String name) {
        return new Who(Actor.program(name), Optional.empty());
    }

    public Optional<Long> id() {
        return user.map(User::id);
    }

    /** As others see it. */
    public String name() {
        return user.map(one -> one.profile().displayName()).orElse(actor.name());
    }

    User needPerson() {
        return user.orElseThrow(
                () -> new IllegalArgumentException(actor.name() + " is no person, who decides"));
    }
}
