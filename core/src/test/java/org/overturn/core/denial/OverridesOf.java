package org.overturn.core.denial;

import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.code.Codes;
import org.overturn.core.code.TextsOf;
import org.overturn.core.db.Ids;

/** Overrides, rulings and codes of a test's database. */
public final class OverridesOf {

    private OverridesOf() {}

    public static PayerOverrides database(DSLContext db, Clock clock) {
        return new PayerOverrides(new PayerOverrideRepository(db), new Ids(clock), clock);
    }

    public static CodeCheck check(DSLContext db) {
        return new CodeCheck(new CodeCheckRepository(db), Codes.standard(), TextsOf.database(db));
    }

    public static Rulings rulings(DSLContext db, Clock clock) {
        return new Rulings(new RulingRepository(db), database(db, clock), Codes.standard());
    }
}
