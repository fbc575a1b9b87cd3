package org.overturn.core.denial;

import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** The denials of a test's database. */
public final class DenialsOf {

    private DenialsOf() {}

    public static Denials database(DSLContext db, Ids ids) {
        ClaimGroupRepository groups = new ClaimGroupRepository(db, new ChainDetailRepository(db));
        return new Denials(
                new AdjudicationRepository(db),
                new AdjudicationDetailRepository(db, ids),
                new DenialRepository(db, ids),
                new GrownClaimRepository(db),
                new ClosedLoop(groups, new ChainRepository(db, ids), Clock.systemUTC()),
                new WithdrawalRepository(db),
                ids);
    }
}
