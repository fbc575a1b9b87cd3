package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.PAYER_OVERRIDE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.Fit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class PayerOverrideRepository {

    private final DSLContext db;

    PayerOverrideRepository(DSLContext db) {
        this.db = db;
    }

    /** False when one stands for the same codes of the payer. */
    boolean add(PayerOverride made) {
        NewOverride says = made.says();
        try {
            db.insertInto(PAYER_OVERRIDE)
                    .set(PAYER_OVERRIDE.ID, made.id())
                    .set(PAYER_OVERRIDE.PAYER_KEY, says.payerKey())
                    .set(PAYER_OVERRIDE.PAYER_NAME, Fit.to(120, says.payerName()))
                    .set(PAYER_OVERRIDE.REASON_CODE, says.codes().reason())
                    .set(PAYER_OVERRIDE.REMARK_CODE, says.codes().remark())
                    .set(PAYER_OVERRIDE.GROUP_CODE, says.codes().group())
                    .set(PAYER_OVERRIDE.CATEGORY, says.category().map(Enum::name).orElse(""))
                    .set(PAYER_OVERRIDE.ROUTE, says.route().map(Enum::name).orElse(""))
                    .set(PAYER_OVERRIDE.REMEDY, says.remedy())
                    .set(PAYER_OVERRIDE.WHY, says.why())
                    .set(PAYER_OVERRIDE.MADE_BY, Fit.to(120, made.madeBy()))
                    .set(PAYER_OVERRIDE.MADE_ON, made.madeOn())
                    .set(PAYER_OVERRIDE.MADE_AT, utc(made.madeAt()))
                    .set(PAYER_OVERRIDE.STANDING, standing(says))
                    .execute();
            return true;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            return false;
        }
    }

    private static String standing(NewOverride says) {
        OverriddenCodes codes = says.codes();
        return String.join("|", codes.reason(), codes.remark(), codes.group(), says.payerKey());
    }

    /** False when there is none such that stands. */
    boolean withdraw(long id, PayerOverride.Withdrawn withdrawn) {
        return 1
                == db.update(PAYER_OVERRIDE)
                        .set(PAYER_OVERRIDE.WITHDRAWN_BY, Fit.to(120, withdrawn.by()))
                        .set(PAYER_OVERRIDE.WITHDRAWN_AT, utc(withdrawn.at()))
                        .set(PAYER_OVERRIDE.WITHDRAWN_WHY, withdrawn.why())
                        .setNull(PAYER_OVERRIDE.STANDING)
                        .where(PAYER_OVERRIDE.ID.eq(id))
                        .and(PAYER_OVERRIDE.WITHDRAWN_AT.isNull())
                        .execute();
    }

    List<PayerOverride> listStanding(String payerKey) {
        return list(
                PAYER_OVERRIDE.PAYER_KEY.eq(payerKey).and(PAYER_OVERRIDE.WITHDRAWN_AT.isNull()));
    }

    List<PayerOverride> list() {
        return list(DSL.noCondition());
    }

    private List<PayerOverride> list(Condition which) {
        return db.select(
                        PAYER_OVERRIDE.ID,
                        PAYER_OVERRIDE.PAYER_KEY,
                        PAYER_OVERRIDE.PAYER_NAME,
                        PAYER_OVERRIDE.REASON_CODE,
                        PAYER_OVERRIDE.REMARK_CODE,
                        PAYER_OVERRIDE.GROUP_CODE,
                        PAYER_OVERRIDE.CATEGORY,
                        PAYER_OVERRIDE.ROUTE,
                        PAYER_OVERRIDE.REMEDY,
                        PAYER_OVERRIDE.WHY,
                        PAYER_OVERRIDE.MADE_BY,
                        PAYER_OVERRIDE.MADE_ON,
                        PAYER_OVERRIDE.MADE_AT,
                        PAYER_OVERRIDE.WITHDRAWN_BY,
                        PAYER_OVERRIDE.WITHDRAWN_AT,
                        PAYER_OVERRIDE.WITHDRAWN_WHY)
                .from(PAYER_OVERRIDE)
                .where(which)
                .orderBy(
                        DSL.when(PAYER_OVERRIDE.WITHDRAWN_AT.isNull(), 0).otherwise(1),
                        PAYER_OVERRIDE.ID.desc())
                .fetch(PayerOverrideRepository::override);
    }

    private static PayerOverride override(Record row) {
        return new PayerOverride(
                row.get(PAYER_OVERRIDE.ID),
                says(row),
                row.get(PAYER_OVERRIDE.MADE_BY),
                row.get(PAYER_OVERRIDE.MADE_ON),
                row.get(PAYER_OVERRIDE.MADE_AT).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.get(PAYER_OVERRIDE.WITHDRAWN_AT))
                        .map(at ->
                                new PayerOverride.Withdrawn(
                                        row.get(PAYER_OVERRIDE.WITHDRAWN_BY),
                                        at.toInstant(ZoneOffset.UTC),
                                        row.get(PAYER_OVERRIDE.WITHDRAWN_WHY))));
    }

    private static NewOverride says(Record row) {
        return new NewOverride(
                row.get(PAYER_OVERRIDE.PAYER_KEY),
                row.get(PAYER_OVERRIDE.PAYER_NAME),
                new OverriddenCodes(
                        row.get(PAYER_OVERRIDE.REASON_CODE),
                        row.get(PAYER_OVERRIDE.REMARK_CODE),
                        row.get(PAYER_OVERRIDE.GROUP_CODE)),
                Optional.of(row.get(PAYER_OVERRIDE.CATEGORY))
                        .filter(name -> !name.isEmpty())
                        .map(DenialCategory::valueOf),
                Optional.of(row.get(PAYER_OVERRIDE.ROUTE))
                        .filter(name -> !name.isEmpty())
                        .map(Route::valueOf),
                row.get(PAYER_OVERRIDE.REMEDY),
                row.get(PAYER_OVERRIDE.WHY));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
