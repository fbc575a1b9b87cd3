package org.overturn.core.denial;

import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** The denials of a test's database. */
public final class DenialsOf {

    private DenialsOf() {}

    public static Denials database(DSLContext db, Ids ids) {
        ChainRepository chains = new ChainRepository(db);
        return new Denials(
                new AdjudicationRepository(db),
                new AdjudicationDetailRepository(db, ids),
                new DenialRepository(db, ids),
                chains,
                new ClosedLoop(chains),
                new WithdrawalRepository(db),
                ids);
    }
}
