package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Provider adjustments that name claims, or ought to. */
@Repository
class RecoupmentRepository {

    private static final List<String> OF_CLAIMS = List.of("WO", "WU", "72", "L6", "FB");

    private final DSLContext db;

    RecoupmentRepository(DSLContext db) {
        this.db = db;
    }

    /** Those that name one of these claims of a payer, in the order of their remittances. */
    List<ClaimRecoupment> list(String payer, Collection<String> claimNumbers) {
        return list(
                PROVIDER_ADJUSTMENT
                        .PAYER_KEY
                        .eq(payer)
                        .and(PROVIDER_ADJUSTMENT.CLAIM_NUMBER.in(claimNumbers))
                        .and(PROVIDER_ADJUSTMENT.CODE.in(OF_CLAIMS)));
    }

    /**
     * Recoveries whose claims are not on file, where the entries of one reference come to at least
     * an amount: one that was put off, and one that a refund check stands against, take nothing.
     */
    List<ClaimRecoupment> listUnidentified(Money atLeast) {
        var same = PROVIDER_ADJUSTMENT.as("same");
        Field<java.math.BigDecimal> taken =
                DSL.field(
                        DSL.select(DSL.sum(same.AMOUNT))
                                .from(same)
                                .join(REMITTANCE.as("its"))
                                .on(REMITTANCE.as("its").ID.eq(same.REMITTANCE_ID))
                                .where(same.CLAIM_NUMBER.eq(PROVIDER_ADJUSTMENT.CLAIM_NUMBER))
                                .and(same.PAYER_KEY.eq(PROVIDER_ADJUSTMENT.PAYER_KEY))
                                .and(same.CODE.in("WO", "WU", "72"))
                                .and(REMITTANCE.as("its").STATUS.ne("REPLACED")));
        return list(
                PROVIDER_ADJUSTMENT
                        .CODE
                        .in("WO", "WU")
                        .and(PROVIDER_ADJUSTMENT.AMOUNT.ge(atLeast.toBigDecimal()))
                        .and(
                                PROVIDER_ADJUSTMENT
                                        .CLAIM_NUMBER
                                        .eq("")
                                        .or(taken.ge(atLeast.toBigDecimal())))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(ADJUDICATION)
                                        .where(
                                                ADJUDICATION.PAYER_CLAIM_NUMBER.eq(
                                                        PROVIDER_ADJUSTMENT.CLAIM_NUMBER))
                                        .and(
                                                ADJUDICATION.PAYER_KEY.eq(
                                                        PROVIDER_ADJUSTMENT.PAYER_KEY))
                                        .and(ADJUDICATION.PAYER_CLAIM_NUMBER.ne(""))));
    }

    private List<ClaimRecoupment> list(Condition which) {
        return db.select(
                        PROVIDER_ADJUSTMENT.ID,
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.TRACE_NUMBER,
                        PROVIDER_ADJUSTMENT.CODE,
                        PROVIDER_ADJUSTMENT.CLAIM_NUMBER,
                        PROVIDER_ADJUSTMENT.AMOUNT)
                .from(PROVIDER_ADJUSTMENT)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(PROVIDER_ADJUSTMENT.REMITTANCE_ID))
                .where(which)
                .and(REMITTANCE.STATUS.ne("REPLACED"))
                .orderBy(
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.CONTENT_HASH,
                        PROVIDER_ADJUSTMENT.ORDINAL)
                .fetch(RecoupmentRepository::recoupment);
    }

    private static ClaimRecoupment recoupment(Record row) {
        return new ClaimRecoupment(
                row.get(PROVIDER_ADJUSTMENT.ID),
                Optional.ofNullable(row.get(REMITTANCE.REMITTED_ON)),
                row.get(REMITTANCE.TRACE_NUMBER),
                row.get(PROVIDER_ADJUSTMENT.CODE),
                row.get(PROVIDER_ADJUSTMENT.CLAIM_NUMBER),
                Money.of(row.get(PROVIDER_ADJUSTMENT.AMOUNT)));
    }
}
