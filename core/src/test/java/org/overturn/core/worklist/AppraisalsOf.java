package org.overturn.core.worklist;

import java.util.Map;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;

/** Appraisals over a test's database. */
final class AppraisalsOf {

    private AppraisalsOf() {}

    static Appraisals database(DSLContext db) {
        return new Appraisals(
                new WorklistProperties(Map.of()),
                new OutcomeRepository(db),
                new UsualPaymentRepository(db),
                new KindRepository(db),
                new AppraisalRepository(db),
                new ProspectRepository(db),
                new Ids(WorklistOf.CLOCK));
    }
}
