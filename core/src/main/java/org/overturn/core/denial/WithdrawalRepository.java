package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.CHAIN_GAP;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.schema.tables.Adjudication;
import org.springframework.stereotype.Repository;

/** Adjudications of remittances that another version replaced: they stay, and count no more. */
@Repository
class WithdrawalRepository {

    private static final Adjudication OTHER = ADJUDICATION.as("linked");

    private final DSLContext db;

    WithdrawalRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether an adjudication still counts. */
    static Condition counts(Adjudication adjudication) {
        return DSL.notExists(
                DSL.selectOne()
                        .from(REMITTANCE)
                        .where(REMITTANCE.ID.eq(adjudication.REMITTANCE_ID))
                        .and(REMITTANCE.STATUS.eq("REPLACED")));
    }

    List<String> listEntangledAccounts(long remittanceId) {
        return Stream.of(
                        linked(
                                OTHER.ID
                                        .eq(ADJUDICATION.REVERSED_BY_ID)
                                        .or(OTHER.ID.eq(ADJUDICATION.CORRECTS_ID)),
                                remittanceId),
                        linked(OTHER.REVERSED_BY_ID.eq(ADJUDICATION.ID), remittanceId),
                        linked(OTHER.CORRECTS_ID.eq(ADJUDICATION.ID), remittanceId))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Accounts of a remittance's adjudications that are linked so with others'. */
    private List<String> linked(Condition how, long remittanceId) {
        return db.selectDistinct(ADJUDICATION.ACCOUNT_NUMBER)
                .from(ADJUDICATION)
                .join(OTHER)
                .on(how)
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .and(OTHER.REMITTANCE_ID.ne(remittanceId))
                .fetch(ADJUDICATION.ACCOUNT_NUMBER);
    }

    void supersede(long remittanceId) {
        var withdrawn =
                DSL.select(OTHER.ID).from(OTHER).where(OTHER.REMITTANCE_ID.eq(remittanceId));
        db.update(ADJUDICATION)
                .setNull(ADJUDICATION.ADDS_TO_ID)
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .execute();
        db.deleteFrom(CHAIN_GAP)
                .where(CHAIN_GAP.ADJUDICATION_ID.in(withdrawn).or(CHAIN_GAP.OTHER_ID.in(withdrawn)))
                .execute();
        db.update(DENIAL)
                .set(DENIAL.STATUS, DenialStatus.SUPERSEDED.name())
                .set(DENIAL.VERSION, DENIAL.VERSION.plus(1))
                .where(
                        DENIAL.ADJUDICATION_ID.in(
                                DSL.select(ADJUDICATION.ID)
                                        .from(ADJUDICATION)
                                        .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))))
                .and(DENIAL.STATUS.in("FOUND", "OPEN", "APPEALED"))
                .execute();
    }
}
