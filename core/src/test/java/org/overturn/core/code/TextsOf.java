package org.overturn.core.code;

import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** The imported texts of a test's database. */
public final class TextsOf {

    private TextsOf() {}

    public static CodeTexts database(DSLContext db) {
        Clock clock = Clock.systemUTC();
        return new CodeTexts(new CodeTextRepository(db), new Ids(clock), clock);
    }
}
