package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.List;
import org.jooq.DSLContext;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.StoredRemittances.StoredAdjustment;
import org.springframework.stereotype.Repository;

/** Rows of remittances that are stored whole. */
@Repository
class StoredRemittanceRepository {

    private final DSLContext db;

    StoredRemittanceRepository(DSLContext db) {
        this.db = db;
    }

    List<Long> list() {
        return db.select(REMITTANCE.ID)
                .from(REMITTANCE)
                .where(REMITTANCE.STATUS.in("STORED", "REPLACED"))
                .orderBy(REMITTANCE.ID)
                .fetch(REMITTANCE.ID);
    }

    Money getDifference(long id) {
        return Money.of(
                db.select(REMITTANCE.DIFFERENCE)
                        .from(REMITTANCE)
                        .where(REMITTANCE.ID.eq(id))
                        .fetchSingle(REMITTANCE.DIFFERENCE));
    }

    List<StoredAdjustment> listProviderAdjustments(long remittanceId) {
        return db.select(
                        PROVIDER_ADJUSTMENT.CODE,
                        PROVIDER_ADJUSTMENT.REFERENCE,
                        PROVIDER_ADJUSTMENT.AMOUNT,
                        PROVIDER_ADJUSTMENT.START_BYTE)
                .from(PROVIDER_ADJUSTMENT)
                .where(PROVIDER_ADJUSTMENT.REMITTANCE_ID.eq(remittanceId))
                .orderBy(PROVIDER_ADJUSTMENT.ORDINAL)
                .fetch(row ->
                        new StoredAdjustment(
                                row.value1(), row.value2(), Money.of(row.value3()), row.value4()));
    }
}
