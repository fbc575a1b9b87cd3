package org.overturn.core.user;

import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** The users of a test's database. */
public final class UsersOf {

    private UsersOf() {}

    public static Users database(DSLContext db, Ids ids, Clock clock) {
        return new Users(new UserRepository(db), new LinkRepository(db, ids), ids, clock);
    }

    /** Somebody with these roles who sees everything. */
    public static User add(Users users, String name, Role... roles) {
        return users.add(name, new Profile(name, "", Set.of(roles), Scope.ALL, Scope.ALL, false));
    }
}
