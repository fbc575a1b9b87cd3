package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.overturn.core.chance.Alike;
import org.overturn.core.chance.Step;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** What is expected of denials, by their kinds. */
@Repository
class ProspectRepository {

    static final List<Field<?>> COLUMNS =
            List.of(
                    DENIAL_KIND.CHANCE,
                    DENIAL_KIND.CHANCE_LOW,
                    DENIAL_KIND.CHANCE_HIGH,
                    DENIAL_KIND.LIKE_STEP,
                    DENIAL_KIND.LIKE_WON,
                    DENIAL_KIND.LIKE_CASES,
                    DENIAL_KIND.WORTH_SOURCE,
                    DENIAL_KIND.WORTH_CASES,
                    DENIAL_KIND.COST);

    private final DSLContext db;

    ProspectRepository(DSLContext db) {
        this.db = db;
    }

    /** In words, with what is expected of it; empty where nothing can be done about it any more. */
    Optional<String> findWords(long denialId) {
        return db.select(COLUMNS)
                .select(DENIAL.KIND_ID, DENIAL.REIMBURSEMENT, DENIAL.EXPECTED_VALUE)
                .from(DENIAL)
                .join(DENIAL_KIND)
                .on(DENIAL_KIND.ID.eq(DENIAL.KIND_ID))
                .where(DENIAL.ID.eq(denialId))
                .and(DENIAL.WORKABLE.isTrue())
                .fetchOptional()
                .flatMap(row ->
                        find(row).map(it -> it.words(Money.of(row.get(DENIAL.EXPECTED_VALUE)))));
    }

    /** Empty where no night has looked at the denial yet. */
    static Optional<Prospect> find(Record row) {
        if (row.get(DENIAL.KIND_ID) == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Prospect(
                        new Prospect.Range(
                                row.get(DENIAL_KIND.CHANCE).doubleValue(),
                                row.get(DENIAL_KIND.CHANCE_LOW).doubleValue(),
                                row.get(DENIAL_KIND.CHANCE_HIGH).doubleValue()),
                        Optional.of(row.get(DENIAL_KIND.LIKE_STEP))
                                .filter(step -> !step.isEmpty())
                                .map(step ->
                                        new Alike(
                                                Step.valueOf(step),
                                                row.get(DENIAL_KIND.LIKE_WON),
                                                row.get(DENIAL_KIND.LIKE_CASES))),
                        Money.of(row.get(DENIAL.REIMBURSEMENT)),
                        new Prospect.Source(
                                WorthSource.valueOf(row.get(DENIAL_KIND.WORTH_SOURCE)),
                                row.get(DENIAL_KIND.WORTH_CASES)),
                        Money.of(row.get(DENIAL_KIND.COST))));
    }
}
