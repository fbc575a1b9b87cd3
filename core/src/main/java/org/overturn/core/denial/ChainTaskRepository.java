package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.CHAIN_GAP;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** What chains leave open, as people work through it. */
@Repository
class ChainTaskRepository {

    private final DSLContext db;

    ChainTaskRepository(DSLContext db) {
        this.db = db;
    }

    /** A reversal that nothing followed. */
    record Uncorrected(String claimNumber, LocalDate since, Money paid) {}

    /** Those of that day or before. */
    List<Uncorrected> listUncorrected(LocalDate until) {
        return db.select(ADJUDICATION.PAYER_CLAIM_NUMBER, CHAIN_GAP.SINCE_ON, ADJUDICATION.PAID)
                .from(CHAIN_GAP)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(CHAIN_GAP.ADJUDICATION_ID))
                .where(CHAIN_GAP.WHAT.eq(ChainGap.What.NO_CORRECTION.name()))
                .and(CHAIN_GAP.SINCE_ON.le(until))
                .orderBy(CHAIN_GAP.SINCE_ON, CHAIN_GAP.ID)
                .fetch(row -> new Uncorrected(row.value1(), row.value2(), Money.of(row.value3())));
    }

    /** The reversal of a question that is open. */
    Optional<Long> findAsked(long questionId) {
        return db.select(CHAIN_GAP.ADJUDICATION_ID)
                .from(CHAIN_GAP)
                .where(CHAIN_GAP.ID.eq(questionId))
                .and(CHAIN_GAP.WHAT.eq(ChainGap.What.WHICH_ORIGINAL.name()))
                .and(CHAIN_GAP.ANSWER.eq(""))
                .fetchOptional(CHAIN_GAP.ADJUDICATION_ID);
    }

    /** False when someone was faster. */
    boolean answer(long questionId, String answer, String by, LocalDateTime at) {
        return 1
                == db.update(CHAIN_GAP)
                        .set(CHAIN_GAP.ANSWER, answer)
                        .set(CHAIN_GAP.ANSWERED_BY, Fit.to(120, by))
                        .set(CHAIN_GAP.ANSWERED_AT, at)
                        .where(CHAIN_GAP.ID.eq(questionId))
                        .and(CHAIN_GAP.ANSWER.eq(""))
                        .execute();
    }
}
