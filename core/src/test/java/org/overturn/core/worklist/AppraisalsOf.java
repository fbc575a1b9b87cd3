package org.overturn.core.worklist;

import java.util.Map;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;
import org.overturn.core.fee.FeesOf;

/** Appraisals over a test's database. */
final class AppraisalsOf {

    private AppraisalsOf() {}

    static Appraisals database(DSLContext db) {
        return new Appraisals(
                new WorklistProperties(Map.of()),
                new OutcomeRepository(db),
                FeesOf.database(db, WorklistOf.CLOCK),
                new UsualPaymentRepository(db),
                new KindRepository(db),
                new AppraisalRepository(db),
                new ProspectRepository(db),
                new Ids(WorklistOf.CLOCK));
    }
}
