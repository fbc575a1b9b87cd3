package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_DECISION;
import static org.overturn.core.db.schema.Tables.REMITTANCE_HOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.db.schema.tables.RemittanceHold;
import org.springframework.stereotype.Repository;

/** Held remittances and what was decided about them. */
@Repository
class HoldRepository {

    private final DSLContext db;
    private final Ids ids;

    HoldRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    record Hold(long id, long remittanceId, int number, HoldCause cause, LocalDate heldOn) {}

    /** Decisions on a remittance that neither were undone nor carried out. */
    static Select<?> pendingOf(Field<Long> remittanceId) {
        RemittanceHold decided = REMITTANCE_HOLD.as("decided");
        return DSL.selectOne()
                .from(REMITTANCE_DECISION)
                .join(decided)
                .on(decided.ID.eq(REMITTANCE_DECISION.HOLD_ID))
                .where(decided.REMITTANCE_ID.eq(remittanceId))
                .and(pending());
    }

    private static Condition pending() {
        return REMITTANCE_DECISION.UNDONE_AT.isNull().and(REMITTANCE_DECISION.APPLIED_ON.isNull());
    }

    /** Holds a remittance; gives its number, one more than the last. */
    int hold(long remittanceId, HoldCause cause, LocalDate day) {
        int number =
                1
                        + db.select(DSL.coalesce(DSL.max(REMITTANCE_HOLD.HOLD_NUMBER), 0))
                                .from(REMITTANCE_HOLD)
                                .fetchSingle()
                                .value1();
        db.insertInto(REMITTANCE_HOLD)
                .set(REMITTANCE_HOLD.ID, ids.next())
                .set(REMITTANCE_HOLD.REMITTANCE_ID, remittanceId)
                .set(REMITTANCE_HOLD.HOLD_NUMBER, number)
                .set(REMITTANCE_HOLD.CAUSE, cause.name())
                .set(REMITTANCE_HOLD.HELD_ON, day)
                .execute();
        return number;
    }

    List<Hold> listHeld() {
        return holds(REMITTANCE.STATUS.eq(RemittanceStatus.HELD.name()));
    }

    Optional<Hold> find(int number) {
        return holds(REMITTANCE_HOLD.HOLD_NUMBER.eq(number)).stream().findFirst();
    }

    Optional<Hold> findOf(long remittanceId) {
        return holds(REMITTANCE_HOLD.REMITTANCE_ID.eq(remittanceId)).stream().findFirst();
    }

    /** Held remittances with a decision that the next night carries out, by number. */
    List<Hold> listDecided() {
        return holds(
                REMITTANCE
                        .STATUS
                        .eq(RemittanceStatus.HELD.name())
                        .andExists(pendingOf(REMITTANCE_HOLD.REMITTANCE_ID)));
    }

    private List<Hold> holds(Condition condition) {
        return db.select(
                        REMITTANCE_HOLD.ID,
                        REMITTANCE_HOLD.REMITTANCE_ID,
                        REMITTANCE_HOLD.HOLD_NUMBER,
                        REMITTANCE_HOLD.CAUSE,
                        REMITTANCE_HOLD.HELD_ON)
                .from(REMITTANCE_HOLD)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(REMITTANCE_HOLD.REMITTANCE_ID))
                .where(condition)
                .orderBy(REMITTANCE_HOLD.HOLD_NUMBER)
                .fetch(row ->
                        new Hold(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                HoldCause.valueOf(row.value4()),
                                row.value5()));
    }

    /** The last decision that was not undone. */
    Optional<HeldRemittance.Decision> findDecision(long holdId) {
        return db.select(
                        REMITTANCE_DECISION.ID,
                        REMITTANCE_DECISION.CHOICE,
                        REMITTANCE_DECISION.DECIDED_BY,
                        REMITTANCE_DECISION.REASON,
                        REMITTANCE_DECISION.DECIDED_AT,
                        REMITTANCE_DECISION.APPLIED_ON)
                .from(REMITTANCE_DECISION)
                .where(REMITTANCE_DECISION.HOLD_ID.eq(holdId))
                .and(REMITTANCE_DECISION.UNDONE_AT.isNull())
                .orderBy(REMITTANCE_DECISION.ID.desc())
                .limit(1)
                .fetchOptional(HoldRepository::decision);
    }

    private static HeldRemittance.Decision decision(Record row) {
        return new HeldRemittance.Decision(
                row.get(REMITTANCE_DECISION.ID),
                Choice.valueOf(row.get(REMITTANCE_DECISION.CHOICE)),
                row.get(REMITTANCE_DECISION.DECIDED_BY),
                row.get(REMITTANCE_DECISION.REASON),
                row.get(REMITTANCE_DECISION.DECIDED_AT).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.get(REMITTANCE_DECISION.APPLIED_ON)));
    }

    void insertDecision(long holdId, Choice choice, Signature signed) {
        db.insertInto(REMITTANCE_DECISION)
                .set(REMITTANCE_DECISION.ID, ids.next())
                .set(REMITTANCE_DECISION.HOLD_ID, holdId)
                .set(REMITTANCE_DECISION.CHOICE, choice.name())
                .set(REMITTANCE_DECISION.DECIDED_BY, Fit.to(120, signed.by()))
                .set(REMITTANCE_DECISION.REASON, Fit.to(500, signed.reason()))
                .set(REMITTANCE_DECISION.DECIDED_AT, utc(signed.at()))
                .execute();
    }

    void apply(long decisionId, LocalDate day) {
        db.update(REMITTANCE_DECISION)
                .set(REMITTANCE_DECISION.APPLIED_ON, day)
                .where(REMITTANCE_DECISION.ID.eq(decisionId))
                .and(pending())
                .execute();
    }

    void undo(long decisionId, Signature signed) {
        db.update(REMITTANCE_DECISION)
                .set(REMITTANCE_DECISION.UNDONE_BY, Fit.to(120, signed.by()))
                .set(REMITTANCE_DECISION.UNDO_REASON, Fit.to(500, signed.reason()))
                .set(REMITTANCE_DECISION.UNDONE_AT, utc(signed.at()))
                .where(REMITTANCE_DECISION.ID.eq(decisionId))
                .and(REMITTANCE_DECISION.UNDONE_AT.isNull())
                .execute();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
