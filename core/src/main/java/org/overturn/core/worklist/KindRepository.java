package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.overturn.core.chance.Alike;
import org.overturn.core.chance.Chance;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.stereotype.Repository;

/** Which kind each denial is of, and what is expected of each kind. */
@Repository
class KindRepository {

    private static final int PLACES = 6;
    private static final Field<BigDecimal> LINE_CHARGE =
            DSL.coalesce(SERVICE_LINE.CHARGE, DSL.inline(BigDecimal.ZERO));

    private final DSLContext db;

    KindRepository(DSLContext db) {
        this.db = db;
    }

    Map<AppraisedKind, Long> list() {
        Map<AppraisedKind, Long> all = new HashMap<>();
        db.selectFrom(DENIAL_KIND)
                .orderBy(DENIAL_KIND.ID.desc())
                .forEach(row ->
                        all.put(
                                new AppraisedKind(
                                        DenialCategory.valueOf(row.getCategory()),
                                        row.getReasonCode(),
                                        LineOfBusiness.valueOf(row.getLineOfBusiness()),
                                        new AppraisedKind.Service(
                                                row.getPayerKey(),
                                                row.getProcedureCode(),
                                                row.getModifiers(),
                                                row.getUnits()),
                                        Route.valueOf(row.getRoute()),
                                        row.getAppealLevel()),
                                row.getId()));
        return all;
    }

    /** The next of those that can be worked, by id. */
    List<KindRow> listWorkable(long beyond, int most) {
        return db.select(
                        DENIAL.ID,
                        DENIAL.KIND_ID,
                        DENIAL.PORTION,
                        DENIAL.AMOUNT,
                        DENIAL.CATEGORY,
                        DENIAL.REASON_CODE,
                        DENIAL.PAYER_KEY,
                        DENIAL.ROUTE,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        SERVICE_LINE.MODIFIERS,
                        SERVICE_LINE.UNITS,
                        OutcomeRepository.PROCEDURE,
                        OutcomeRepository.LEVEL,
                        LINE_CHARGE)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(DENIAL.WORKABLE.isTrue())
                .and(DENIAL.ID.gt(beyond))
                .orderBy(DENIAL.ID)
                .limit(most)
                .fetch(KindRepository::row);
    }

    private static KindRow row(Record row) {
        return new KindRow(
                row.get(DENIAL.ID),
                Optional.ofNullable(row.get(DENIAL.KIND_ID)),
                row.get(DENIAL.PORTION),
                new AppraisedKind(
                        DenialCategory.valueOf(row.get(DENIAL.CATEGORY)),
                        row.get(DENIAL.REASON_CODE),
                        LineOfBusiness.valueOf(row.get(ADJUDICATION.LINE_OF_BUSINESS)),
                        new AppraisedKind.Service(
                                row.get(DENIAL.PAYER_KEY),
                                row.get(OutcomeRepository.PROCEDURE),
                                text(row.get(SERVICE_LINE.MODIFIERS)),
                                text(row.get(SERVICE_LINE.UNITS))),
                        Route.valueOf(row.get(DENIAL.ROUTE)),
                        row.get(OutcomeRepository.LEVEL)),
                portion(row.get(DENIAL.AMOUNT), row.get(LINE_CHARGE)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static BigDecimal portion(BigDecimal amount, BigDecimal charge) {
        return charge.signum() <= 0
                ? BigDecimal.ONE
                : amount.divide(charge, PLACES, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    void assign(Map<KindRow, Long> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        db.batch(
                        db.update(DENIAL)
                                .set(DENIAL.KIND_ID, 0L)
                                .set(DENIAL.PORTION, BigDecimal.ZERO)
                                .where(DENIAL.ID.eq(0L)),
                        kinds.entrySet().stream()
                                .map(one ->
                                        new Object[] {
                                            one.getValue(),
                                            one.getKey().portion(),
                                            one.getKey().id()
                                        })
                                .toArray(Object[][]::new))
                .execute();
    }

    /** What is expected of denials of a kind. */
    record Expected(long id, AppraisedKind kind, Chance chance, UsualPayment usual, Money cost) {}

    void insert(Collection<Expected> kinds) {
        BulkInsert rows =
                new BulkInsert(
                        DENIAL_KIND,
                        DENIAL_KIND.ID,
                        DENIAL_KIND.CATEGORY,
                        DENIAL_KIND.REASON_CODE,
                        DENIAL_KIND.LINE_OF_BUSINESS,
                        DENIAL_KIND.PAYER_KEY,
                        DENIAL_KIND.PROCEDURE_CODE,
                        DENIAL_KIND.MODIFIERS,
                        DENIAL_KIND.UNITS,
                        DENIAL_KIND.ROUTE,
                        DENIAL_KIND.APPEAL_LEVEL,
                        DENIAL_KIND.CHANCE,
                        DENIAL_KIND.CHANCE_LOW,
                        DENIAL_KIND.CHANCE_HIGH,
                        DENIAL_KIND.LIKE_STEP,
                        DENIAL_KIND.LIKE_WON,
                        DENIAL_KIND.LIKE_CASES,
                        DENIAL_KIND.ALLOWED,
                        DENIAL_KIND.RATIO,
                        DENIAL_KIND.WORTH_SOURCE,
                        DENIAL_KIND.WORTH_CASES,
                        DENIAL_KIND.COST);
        for (Expected one : kinds) {
            AppraisedKind kind = one.kind();
            @Nullable Object[] said = said(one);
            rows.add(
                    one.id(),
                    kind.category().name(),
                    kind.code(),
                    kind.business().name(),
                    kind.service().payer(),
                    kind.service().procedure(),
                    kind.service().modifiers(),
                    kind.service().units(),
                    kind.route().name(),
                    kind.level(),
                    said[0],
                    said[1],
                    said[2],
                    said[3],
                    said[4],
                    said[5],
                    said[6],
                    said[7],
                    said[8],
                    said[9],
                    said[10]);
        }
        rows.execute(db);
    }

    void update(Collection<Expected> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        db.batch(
                        db.update(DENIAL_KIND)
                                .set(DENIAL_KIND.CHANCE, BigDecimal.ZERO)
                                .set(DENIAL_KIND.CHANCE_LOW, BigDecimal.ZERO)
                                .set(DENIAL_KIND.CHANCE_HIGH, BigDecimal.ZERO)
                                .set(DENIAL_KIND.LIKE_STEP, "")
                                .set(DENIAL_KIND.LIKE_WON, 0L)
                                .set(DENIAL_KIND.LIKE_CASES, 0L)
                                .set(DENIAL_KIND.ALLOWED, BigDecimal.ZERO)
                                .set(DENIAL_KIND.RATIO, BigDecimal.ZERO)
                                .set(DENIAL_KIND.WORTH_SOURCE, "")
                                .set(DENIAL_KIND.WORTH_CASES, 0L)
                                .set(DENIAL_KIND.COST, BigDecimal.ZERO)
                                .where(DENIAL_KIND.ID.eq(0L)),
                        kinds.stream().map(KindRepository::changed).toArray(Object[][]::new))
                .execute();
    }

    private static @Nullable Object[] changed(Expected one) {
        @Nullable Object[] said = java.util.Arrays.copyOf(said(one), 12);
        said[11] = one.id();
        return said;
    }

    /** In the order of the columns from the chance to the cost. */
    private static @Nullable Object[] said(Expected one) {
        Optional<Alike> alike = one.chance().said();
        return new @Nullable Object[] {
            decimal(one.chance().mean()),
            decimal(one.chance().low()),
            decimal(one.chance().high()),
            alike.map(like -> like.step().name()).orElse(""),
            alike.map(Alike::won).orElse(0L),
            alike.map(Alike::cases).orElse(0L),
            one.usual().allowed().map(Money::toBigDecimal).orElse(null),
            decimal(one.usual().ratio()),
            one.usual().source().name(),
            one.usual().cases(),
            one.cost().toBigDecimal()
        };
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
