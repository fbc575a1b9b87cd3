package org.overturn.core.denial;

import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.code.Codes;
import org.overturn.core.db.Ids;

/** Overrides and rulings of a test's database. */
public final class OverridesOf {

    private OverridesOf() {}

    public static PayerOverrides database(DSLContext db, Clock clock) {
        return new PayerOverrides(new PayerOverrideRepository(db), new Ids(clock), clock);
    }

    public static Rulings rulings(DSLContext db, Clock clock) {
        return new Rulings(new RulingRepository(db), database(db, clock), Codes.standard());
    }
}
