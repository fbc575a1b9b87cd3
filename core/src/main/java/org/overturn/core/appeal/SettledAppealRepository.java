package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Open appeals that later adjudications settled, and their decision. */
@Repository
class SettledAppealRepository {

    private final DSLContext db;

    SettledAppealRepository(DSLContext db) {
        this.db = db;
    }

    /** An open appeal none of whose denials is open any more, with what became of them. */
    record Settled(long id, Set<String> denialStatuses, Money recovered) {}

    List<Settled> listSettled() {
        return db
                .select(APPEAL.ID)
                .from(APPEAL)
                .where(APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW"))
                .andNotExists(
                        DSL.selectOne()
                                .from(DENIAL)
                                .where(DENIAL.APPEAL_ID.eq(APPEAL.ID))
                                .and(DENIAL.STATUS.eq("APPEALED")))
                .orderBy(APPEAL.ID)
                .fetch(APPEAL.ID)
                .stream()
                .map(this::settled)
                .toList();
    }

    private Settled settled(long id) {
        Condition ofAppeal = DENIAL.APPEAL_ID.eq(id);
        return new Settled(
                id,
                db.select(DENIAL.STATUS).from(DENIAL).where(ofAppeal).fetchSet(DENIAL.STATUS),
                Money.of(
                        db.select(DSL.coalesce(DSL.sum(DENIAL.RECOVERED), BigDecimal.ZERO))
                                .from(DENIAL)
                                .where(ofAppeal)
                                .fetchSingle()
                                .value1()));
    }

    void decide(Settled settled, AppealStatus status, LocalDate day) {
        db.update(APPEAL)
                .set(APPEAL.STATUS, status.name())
                .set(APPEAL.RECOVERED, settled.recovered().toBigDecimal())
                .set(APPEAL.DECIDED_ON, day)
                .where(APPEAL.ID.eq(settled.id()))
                .and(APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW"))
                .execute();
    }
}
