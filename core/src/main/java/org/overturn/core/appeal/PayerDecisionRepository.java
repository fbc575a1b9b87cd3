package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_CHANGE;
import static org.overturn.core.db.schema.Tables.PAYER_DECISION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.overturn.core.db.Ids;
import org.overturn.core.db.schema.tables.records.PayerDecisionRecord;
import org.springframework.stereotype.Repository;

@Repository
class PayerDecisionRepository {

    private static final Condition STANDING = PAYER_DECISION.WITHDRAWN_AT.isNull();

    private final DSLContext db;
    private final Ids ids;

    PayerDecisionRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Where an appeal stands, locked until the transaction ends. */
    AppealStatus lock(long appealId) {
        return AppealStatus.valueOf(
                db.select(APPEAL.STATUS)
                        .from(APPEAL)
                        .where(APPEAL.ID.eq(appealId))
                        .forUpdate()
                        .fetchSingle(APPEAL.STATUS));
    }

    long insert(
            long appealId, NewPayerDecision says, AppealStatus was, String by, LocalDateTime at) {
        long id = ids.next();
        db.insertInto(PAYER_DECISION)
                .set(PAYER_DECISION.ID, id)
                .set(PAYER_DECISION.APPEAL_ID, appealId)
                .set(PAYER_DECISION.OUTCOME, says.outcome().name())
                .set(PAYER_DECISION.DECIDED_ON, says.decidedOn())
                .set(PAYER_DECISION.REFERENCE, says.reference())
                .set(PAYER_DECISION.SAYS, says.says())
                .set(PAYER_DECISION.WAS, was.name())
                .set(PAYER_DECISION.RECORDED_BY, by)
                .set(PAYER_DECISION.RECORDED_AT, at)
                .execute();
        return id;
    }

    void withdraw(long id, String by, LocalDateTime at, String why) {
        db.update(PAYER_DECISION)
                .set(PAYER_DECISION.WITHDRAWN_BY, by)
                .set(PAYER_DECISION.WITHDRAWN_AT, at)
                .set(PAYER_DECISION.WITHDRAWN_REASON, why)
                .where(PAYER_DECISION.ID.eq(id))
                .and(STANDING)
                .execute();
    }

    /** Moves a locked appeal and writes that into its history. */
    void move(long appealId, AppealStatus was, AppealStatus to, LocalDate day, Because because) {
        db.update(APPEAL)
                .set(APPEAL.STATUS, to.name())
                .set(APPEAL.DECIDED_ON, to.isOpen() ? null : day)
                .where(APPEAL.ID.eq(appealId))
                .execute();
        change(appealId, was, to, day, because);
    }

    /** Writes into the history of an appeal what leaves its status as it is. */
    void note(long appealId, AppealStatus status, LocalDate day, Because because) {
        change(appealId, status, status, day, because);
    }

    private void change(
            long appealId, AppealStatus was, AppealStatus to, LocalDate day, Because because) {
        BigDecimal recovered =
                db.select(APPEAL.RECOVERED)
                        .from(APPEAL)
                        .where(APPEAL.ID.eq(appealId))
                        .fetchSingle(APPEAL.RECOVERED);
        db.insertInto(APPEAL_CHANGE)
                .set(APPEAL_CHANGE.ID, ids.next())
                .set(APPEAL_CHANGE.APPEAL_ID, appealId)
                .set(APPEAL_CHANGE.WAS, was.name())
                .set(APPEAL_CHANGE.BECAME, to.name())
                .set(APPEAL_CHANGE.WAS_RECOVERED, recovered)
                .set(APPEAL_CHANGE.RECOVERED, recovered)
                .set(APPEAL_CHANGE.CHANGED_ON, day)
                .set(APPEAL_CHANGE.CHANGED_BY, because.by())
                .set(APPEAL_CHANGE.REASON, because.why())
                .execute();
    }

    /** Who changed it and why. */
    record Because(String by, String why) {}

    /** All of an appeal, the newest first. */
    List<PayerDecision> list(long appealId) {
        return db.selectFrom(PAYER_DECISION)
                .where(PAYER_DECISION.APPEAL_ID.eq(appealId))
                .orderBy(PAYER_DECISION.ID.desc())
                .fetch(PayerDecisionRepository::decision);
    }

    /** The one that wasn't withdrawn. */
    Optional<PayerDecision> findStanding(long appealId) {
        return db.selectFrom(PAYER_DECISION)
                .where(PAYER_DECISION.APPEAL_ID.eq(appealId))
                .and(STANDING)
                .fetchOptional(PayerDecisionRepository::decision);
    }

    /** Notes what remittances say instead; empty takes the note off. */
    void contradict(long id, Optional<AppealStatus> status, LocalDate day) {
        db.update(PAYER_DECISION)
                .set(PAYER_DECISION.CONTRADICTION, status.map(Enum::name).orElse(""))
                .set(PAYER_DECISION.CONTRADICTED_ON, status.isPresent() ? day : null)
                .where(PAYER_DECISION.ID.eq(id))
                .execute();
    }

    /** Those that remittances contradicted on a day, by the appeals' numbers. */
    List<Contradicted> listContradictedOn(LocalDate day) {
        return db.select(APPEAL.APPEAL_NUMBER, PAYER_DECISION.OUTCOME, PAYER_DECISION.CONTRADICTION)
                .from(PAYER_DECISION)
                .join(APPEAL)
                .on(APPEAL.ID.eq(PAYER_DECISION.APPEAL_ID))
                .where(PAYER_DECISION.CONTRADICTED_ON.eq(day))
                .and(STANDING)
                .orderBy(APPEAL.APPEAL_NUMBER)
                .fetch(row ->
                        new Contradicted(
                                row.value1(),
                                AppealStatus.valueOf(row.value2()),
                                AppealStatus.valueOf(row.value3())));
    }

    private static PayerDecision decision(PayerDecisionRecord row) {
        return new PayerDecision(
                row.getId(),
                new NewPayerDecision(
                        AppealStatus.valueOf(row.getOutcome()),
                        row.getDecidedOn(),
                        row.getReference(),
                        row.getSays()),
                AppealStatus.valueOf(row.getWas()),
                row.getRecordedBy(),
                row.getRecordedAt(),
                Optional.ofNullable(row.getWithdrawnAt())
                        .map(at ->
                                new PayerDecision.Withdrawal(
                                        row.getWithdrawnBy(), at, row.getWithdrawnReason())),
                Optional.ofNullable(row.getContradictedOn())
                        .map(day ->
                                new PayerDecision.Contradiction(
                                        AppealStatus.valueOf(row.getContradiction()), day)));
    }
}
