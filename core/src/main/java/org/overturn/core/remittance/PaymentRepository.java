package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_HOLD;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** The remittances of one payment, and what they are to each other. */
@Repository
class PaymentRepository {

    private static final Condition POSTED = REMITTANCE.STATUS.in("REGISTERED", "STORED");

    private final DSLContext db;

    PaymentRepository(DSLContext db) {
        this.db = db;
    }

    /** Those on the books, the first first. */
    List<Version> listPosted(String key) {
        return list(REMITTANCE.REMITTANCE_KEY.eq(key).and(POSTED));
    }

    /** Those held because the payment would have been exceeded; no person has decided on them. */
    List<Version> listExcess(String key) {
        return list(
                REMITTANCE
                        .REMITTANCE_KEY
                        .eq(key)
                        .and(REMITTANCE.STATUS.eq("HELD"))
                        .andExists(
                                DSL.selectOne()
                                        .from(REMITTANCE_HOLD)
                                        .where(REMITTANCE_HOLD.REMITTANCE_ID.eq(REMITTANCE.ID))
                                        .and(REMITTANCE_HOLD.CAUSE.eq(HoldCause.EXCESS.name())))
                        .andNotExists(HoldRepository.pendingOf(REMITTANCE.ID)));
    }

    Version get(long id) {
        return list(REMITTANCE.ID.eq(id)).getFirst();
    }

    /** Payments in several parts that don't come to what was paid yet; the last part of each. */
    List<Version> listIncomplete() {
        var explained = DSL.sum(REMITTANCE.CLAIMS_PAID.minus(REMITTANCE.PROVIDER_ADJUSTED));
        List<Long> newest =
                db.select(DSL.max(REMITTANCE.ID))
                        .from(REMITTANCE)
                        .where(POSTED)
                        .and(REMITTANCE.PAYMENT_AMOUNT.gt(BigDecimal.ZERO))
                        .groupBy(REMITTANCE.REMITTANCE_KEY, REMITTANCE.PAYMENT_AMOUNT)
                        .having(
                                DSL.count(REMITTANCE.PART_OF_ID)
                                        .gt(0)
                                        .and(explained.lt(REMITTANCE.PAYMENT_AMOUNT)))
                        .fetch(row -> row.value1());
        return newest.isEmpty() ? List.of() : list(REMITTANCE.ID.in(newest));
    }

    private List<Version> list(Condition condition) {
        return db.select(
                        REMITTANCE.ID,
                        REMITTANCE.FILE_ID,
                        REMITTANCE.STATUS,
                        REMITTANCE.REMITTANCE_KEY,
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE.ORDINAL,
                        REMITTANCE.START_BYTE,
                        REMITTANCE_FILE.RECEIVED_ON,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.PAYMENT_AMOUNT,
                        REMITTANCE.PAYMENT_METHOD,
                        REMITTANCE.PAYMENT_DATE,
                        REMITTANCE.CLAIMS_PAID,
                        REMITTANCE.PROVIDER_ADJUSTED,
                        REMITTANCE.ADJUDICATION_COUNT)
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(condition)
                .orderBy(REMITTANCE.ID)
                .fetch(PaymentRepository::version);
    }

    private static Version version(Record row) {
        return new Version(
                row.get(REMITTANCE.ID),
                row.get(REMITTANCE.FILE_ID),
                RemittanceStatus.valueOf(row.get(REMITTANCE.STATUS)),
                row.get(REMITTANCE.REMITTANCE_KEY),
                row.get(REMITTANCE_FILE.SHA256),
                row.get(REMITTANCE_FILE.NAME),
                row.get(REMITTANCE.ORDINAL),
                row.get(REMITTANCE.START_BYTE),
                row.get(REMITTANCE_FILE.RECEIVED_ON),
                row.get(REMITTANCE.TRACE_NUMBER),
                row.get(REMITTANCE.PAYER_NAME),
                Money.of(row.get(REMITTANCE.PAYMENT_AMOUNT)),
                row.get(REMITTANCE.PAYMENT_METHOD),
                row.get(REMITTANCE.PAYMENT_DATE),
                Money.of(row.get(REMITTANCE.CLAIMS_PAID)),
                Money.of(row.get(REMITTANCE.PROVIDER_ADJUSTED)),
                row.get(REMITTANCE.ADJUDICATION_COUNT));
    }

    void join(long id, long firstPart) {
        db.update(REMITTANCE)
                .set(REMITTANCE.PART_OF_ID, firstPart)
                .where(REMITTANCE.ID.eq(id))
                .and(REMITTANCE.ID.ne(firstPart))
                .execute();
    }

    /** Changes the status if it still is what the caller saw; false when someone was faster. */
    boolean move(long id, RemittanceStatus from, RemittanceStatus to) {
        return 1
                == db.update(REMITTANCE)
                        .set(REMITTANCE.STATUS, to.name())
                        .where(REMITTANCE.ID.eq(id))
                        .and(REMITTANCE.STATUS.eq(from.name()))
                        .execute();
    }

    void replace(long id, long byId) {
        db.update(REMITTANCE)
                .set(REMITTANCE.STATUS, RemittanceStatus.REPLACED.name())
                .set(REMITTANCE.REPLACED_BY_ID, byId)
                .where(REMITTANCE.ID.eq(id))
                .and(POSTED)
                .execute();
    }

    /** The version that took a remittance's place. */
    Optional<Long> findReplacement(long id) {
        return db.select(REMITTANCE.REPLACED_BY_ID)
                .from(REMITTANCE)
                .where(REMITTANCE.ID.eq(id))
                .fetchOptional(REMITTANCE.REPLACED_BY_ID);
    }
}
