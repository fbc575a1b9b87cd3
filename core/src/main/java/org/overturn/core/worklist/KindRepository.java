package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Keys only: there may be hundreds of thousands. */
    List<Long> listWorkableIds() {
        return db.select(DENIAL.ID)
                .from(DENIAL)
                .where(DENIAL.WORKABLE.isTrue())
                .orderBy(DENIAL.ID)
                .fetch(DENIAL.ID);
    }

    /** By their keys, so that no database goes through all of them for some. */
    List<KindRow> listWorkable(Collection<Long> ids) {
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
                .and(DENIAL.ID.in(ids))
                .orderBy(DENIAL.ID)
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
        kinds.forEach(one -> rows.add(values(one)));
        rows.execute(db);
    }

    private static @Nullable Object[] values(Expected one) {
        AppraisedKind kind = one.kind();
        Object[] is = {
            one.id(),
            kind.category().name(),
            kind.code(),
            kind.business().name(),
            kind.service().payer(),
            kind.service().procedure(),
            kind.service().modifiers(),
            kind.service().units(),
            kind.route().name(),
            kind.level()
        };
        return Stream.concat(Arrays.stream(is), Arrays.stream(said(one))).toArray();
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
        return Stream.concat(Arrays.stream(said(one)), Stream.of(one.id())).toArray();
    }

    /** In the order of the columns from the chance to the cost. */
    private static @Nullable Object[] said(Expected one) {
        Optional<Alike> alike = one.chance().said();
        return new @Nullable Object[] {
            percent(one.chance().mean()),
            percent(one.chance().low()),
            percent(one.chance().high()),
            alike.map(like -> like.step().name()).orElse(""),
            alike.map(Alike::won).orElse(0L),
            alike.map(Alike::cases).orElse(0L),
            one.usual().allowed().map(Money::toBigDecimal).orElse(null),
            percent(one.usual().ratio()),
            one.usual().source().name(),
            one.usual().cases(),
            one.cost().toBigDecimal()
        };
    }

    /** As it is shown, so that the line adds up, and a night writes only what moved visibly. */
    private static BigDecimal percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
