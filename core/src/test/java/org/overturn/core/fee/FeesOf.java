package org.overturn.core.fee;

import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** Fees of a test's database. */
public final class FeesOf {

    private FeesOf() {}

    public static Fees database(DSLContext db, Clock clock) {
        return new Fees(new FeeRepository(db, new Ids(clock)), clock);
    }
}
