package org.overturn.core.deadline;

import org.jooq.DSLContext;
import org.overturn.core.payer.Payers;
import org.overturn.core.settings.Current;

/** Limits on file for tests, by the rules that come with the program. */
public final class OpenLimitsOf {

    private OpenLimitsOf() {}

    public static OpenLimits database(DSLContext db) {
        return database(db, RuleBook.standard());
    }

    public static OpenLimits database(DSLContext db, RuleBook book) {
        return new OpenLimits(
                new OpenLimitRepository(db), Current.fixed(book), Current.fixed(Payers.none()));
    }
}
