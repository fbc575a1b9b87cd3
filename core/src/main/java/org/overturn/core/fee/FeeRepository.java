package org.overturn.core.fee;

import static org.overturn.core.db.schema.Tables.FEE;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

@Repository
class FeeRepository {

    private final DSLContext db;
    private final Ids ids;

    FeeRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Keys of payers by the name that one of them alone has. */
    Map<String, String> listKeysByName() {
        Map<String, String> keys = new HashMap<>();
        Set<String> shared = new HashSet<>();
        db.selectDistinct(REMITTANCE.PAYER_NAME, REMITTANCE.PAYER_KEY)
                .from(REMITTANCE)
                .orderBy(REMITTANCE.PAYER_NAME, REMITTANCE.PAYER_KEY)
                .forEach(row -> {
                    if (keys.putIfAbsent(row.value1(), row.value2()) != null) {
                        shared.add(row.value1());
                    }
                });
        keys.keySet().removeAll(shared);
        return keys;
    }

    int delete(Collection<String> payers) {
        return db.deleteFrom(FEE).where(FEE.PAYER_KEY.in(payers)).execute();
    }

    void insert(List<Fee> fees, LocalDate today) {
        BulkInsert rows =
                new BulkInsert(
                        FEE,
                        FEE.ID,
                        FEE.PAYER_KEY,
                        FEE.PROCEDURE_CODE,
                        FEE.MODIFIERS,
                        FEE.AMOUNT,
                        FEE.VALID_FROM,
                        FEE.VALID_TO,
                        FEE.LOADED_ON);
        for (Fee fee : fees) {
            rows.add(
                    ids.next(),
                    fee.payer(),
                    fee.code(),
                    fee.modifiers(),
                    fee.amount().toBigDecimal(),
                    fee.from(),
                    fee.to().orElse(null),
                    today);
        }
        rows.execute(db);
    }

    List<LoadedFees> listLoaded() {
        return db.select(
                        FEE.PAYER_KEY,
                        DSL.count(),
                        DSL.min(FEE.VALID_FROM),
                        DSL.max(FEE.VALID_TO),
                        DSL.count(FEE.VALID_TO),
                        DSL.max(FEE.LOADED_ON))
                .from(FEE)
                .groupBy(FEE.PAYER_KEY)
                .orderBy(FEE.PAYER_KEY)
                .fetch(row ->
                        new LoadedFees(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value5() < row.value2()
                                        ? Optional.empty()
                                        : Optional.of(row.value4()),
                                row.value6()));
    }

    List<Fee> listValid(LocalDate day) {
        return db.selectFrom(FEE)
                .where(FEE.VALID_FROM.le(day))
                .and(FEE.VALID_TO.isNull().or(FEE.VALID_TO.ge(day)))
                .orderBy(FEE.ID)
                .fetch(row ->
                        new Fee(
                                row.getPayerKey(),
                                row.getProcedureCode(),
                                row.getModifiers(),
                                Money.of(row.getAmount()),
                                row.getValidFrom(),
                                Optional.ofNullable(row.getValidTo())));
    }
}
