package org.overturn.core.deadline;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.overturn.core.denial.Liability;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.stereotype.Repository;

/** The limits of denials that can still be worked, added up by what they rest on. */
@Repository
class OpenLimitRepository {

    private static final int ROWS = 1000;

    private static final List<Field<?>> BASIS =
            List.of(
                    REMITTANCE.PAYER_KEY,
                    REMITTANCE.PAYER_IDENTIFIER,
                    REMITTANCE.PAYER_NAME,
                    ADJUDICATION.LINE_OF_BUSINESS,
                    DENIAL.ROUTE,
                    DENIAL.DENIED_ON,
                    ADJUDICATION.SERVICE_FROM,
                    REMITTANCE.PAYEE_IDENTIFIER,
                    DENIAL.LIABILITY,
                    ADJUDICATION.NSA_ELIGIBLE,
                    DENIAL.DUE_ON);

    /** Later levels have clocks of their own. */
    private static final Condition LIMITED =
            DENIAL.ROUTE
                    .in(Route.APPEAL.name(), Route.DOCUMENTS.name(), Route.CORRECTED_CLAIM.name())
                    .andNotExists(
                            selectOne()
                                    .from(APPEAL)
                                    .where(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                                    .and(APPEAL.APPEAL_LEVEL.gt(1)));

    private static final Field<Integer> DENIALS = count();
    private static final Field<BigDecimal> AMOUNT = sum(DENIAL.AMOUNT);

    private final DSLContext db;

    OpenLimitRepository(DSLContext db) {
        this.db = db;
    }

    /** Hands each over, one after the other. */
    void forEach(Consumer<OpenLimit> each) {
        try (Cursor<? extends Record> rows =
                limits(DENIAL.WORKABLE.isTrue()).fetchSize(ROWS).fetchLazy()) {
            rows.forEach(row -> each.accept(limit(row)));
        }
    }

    /** That of one denial, whatever became of it; empty where its route has no limit. */
    Optional<OpenLimit> find(long denialId) {
        return limits(DENIAL.ID.eq(denialId)).fetchOptional(OpenLimitRepository::limit);
    }

    /** What rests on limits that nobody has verified, the most dollars first. */
    List<RestingOn> listUnverified() {
        return db.select(DENIAL.DUE_RULE, DENIAL.DUE_CONFIDENCE, DENIALS, AMOUNT)
                .from(DENIAL)
                .where(DENIAL.WORKABLE.isTrue())
                .and(LIMITED)
                .and(DENIAL.DUE_CONFIDENCE.ne(Confidence.VERIFIED.name()))
                .groupBy(DENIAL.DUE_RULE, DENIAL.DUE_CONFIDENCE)
                .orderBy(AMOUNT.desc(), DENIAL.DUE_RULE)
                .fetch(row ->
                        new RestingOn(
                                row.value1(),
                                Confidence.valueOf(row.value2()),
                                row.value3(),
                                Money.of(row.value4())));
    }

    private ResultQuery<? extends Record> limits(Condition which) {
        return db.select(BASIS)
                .select(DENIALS, AMOUNT)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(which)
                .and(LIMITED)
                .groupBy(BASIS);
    }

    private static OpenLimit limit(Record row) {
        return new OpenLimit(
                row.get(REMITTANCE.PAYER_KEY),
                row.get(REMITTANCE.PAYER_IDENTIFIER),
                row.get(REMITTANCE.PAYER_NAME),
                LineOfBusiness.valueOf(row.get(ADJUDICATION.LINE_OF_BUSINESS)),
                Route.valueOf(row.get(DENIAL.ROUTE)),
                row.get(DENIAL.DENIED_ON),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                row.get(REMITTANCE.PAYEE_IDENTIFIER),
                Liability.valueOf(row.get(DENIAL.LIABILITY)),
                row.get(ADJUDICATION.NSA_ELIGIBLE),
                Optional.ofNullable(row.get(DENIAL.DUE_ON)),
                row.get(DENIALS),
                Money.of(row.get(AMOUNT)));
    }
}
