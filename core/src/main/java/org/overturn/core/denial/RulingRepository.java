package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.Fit;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Remark;
import org.springframework.stereotype.Repository;

@Repository
class RulingRepository {

    private static final List<String> WORKABLE =
            List.of(DenialStatus.OPEN.name(), DenialStatus.APPEALED.name());

    private final DSLContext db;

    RulingRepository(DSLContext db) {
        this.db = db;
    }

    /** By the key alone, whatever the status: no index is sorted for a piece of it. */
    List<Long> listIds(long after, int most) {
        return db.select(DENIAL.ID)
                .from(DENIAL)
                .where(DENIAL.ID.gt(after))
                .orderBy(DENIAL.ID)
                .limit(most)
                .fetch(DENIAL.ID);
    }

    void lock(Collection<Long> ids) {
        db.select(DENIAL.ID)
                .from(DENIAL)
                .where(DENIAL.ID.in(ids))
                .orderBy(DENIAL.ID)
                .forUpdate()
                .fetch();
    }

    List<StoredRuling> list(Collection<Long> ids, boolean all) {
        List<Record> rows = rows(ids, all);
        Map<Long, List<OnLine>> remarks =
                remarks(rows.stream().map(row -> row.get(DENIAL.ADJUDICATION_ID)).toList());
        return rows.stream()
                .map(row ->
                        stored(
                                row,
                                remarks.getOrDefault(row.get(DENIAL.ADJUDICATION_ID), List.of())))
                .toList();
    }

    private List<Record> rows(Collection<Long> ids, boolean all) {
        return new ArrayList<>(
                db.select(
                                DENIAL.ID,
                                DENIAL.VERSION,
                                DENIAL.ADJUDICATION_ID,
                                DENIAL.SERVICE_LINE_ID,
                                DENIAL.APPEAL_ID,
                                DENIAL.STATUS,
                                DENIAL.GROUP_CODE,
                                DENIAL.REASON_CODE,
                                DENIAL.AMOUNT,
                                DENIAL.CATEGORY,
                                DENIAL.ROUTE,
                                DENIAL.ROUTE_REASON,
                                DENIAL.APPEAL_RIGHT,
                                DENIAL.LIABILITY,
                                ADJUDICATION.STATUS_CODE,
                                REMITTANCE.PAYER_KEY,
                                REMITTANCE.PAYER_NAME)
                        .from(DENIAL)
                        .join(ADJUDICATION)
                        .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .where(DENIAL.ID.in(ids))
                        .and(all ? DSL.noCondition() : DENIAL.STATUS.in(WORKABLE))
                        .orderBy(DENIAL.ID)
                        .fetch());
    }

    private record OnLine(@Nullable Long line, Remark remark) {}

    private Map<Long, List<OnLine>> remarks(List<Long> adjudications) {
        return db.select(
                        REMARK.ADJUDICATION_ID,
                        REMARK.SERVICE_LINE_ID,
                        REMARK.QUALIFIER,
                        REMARK.CODE)
                .from(REMARK)
                .where(REMARK.ADJUDICATION_ID.in(adjudications))
                .orderBy(REMARK.ADJUDICATION_ID, REMARK.ORDINAL, REMARK.ID)
                .fetchGroups(
                        REMARK.ADJUDICATION_ID,
                        row ->
                                new OnLine(
                                        row.get(REMARK.SERVICE_LINE_ID),
                                        new Remark(
                                                row.get(REMARK.QUALIFIER),
                                                row.get(REMARK.CODE),
                                                0,
                                                0)));
    }

    private static StoredRuling stored(Record row, List<OnLine> ofClaim) {
        Optional<Long> line = Optional.ofNullable(row.get(DENIAL.SERVICE_LINE_ID));
        List<Remark> own = line.map(id -> on(ofClaim, id)).orElse(List.of());
        Ruled now = ruled(row);
        return new StoredRuling(
                row.get(REMITTANCE.PAYER_KEY),
                row.get(ADJUDICATION.STATUS_CODE),
                row.get(DENIAL.GROUP_CODE),
                DenialRules.distinct(own, on(ofClaim, null)),
                new Reruled(
                        row.get(DENIAL.ID),
                        row.get(DENIAL.VERSION),
                        row.get(REMITTANCE.PAYER_NAME),
                        row.get(DENIAL.REASON_CODE),
                        Money.of(row.get(DENIAL.AMOUNT)),
                        DenialStatus.valueOf(row.get(DENIAL.STATUS)),
                        row.get(DENIAL.APPEAL_ID) != null,
                        now,
                        now));
    }

    private static List<Remark> on(List<OnLine> all, @Nullable Long line) {
        return all.stream()
                .filter(one -> Objects.equals(one.line(), line))
                .map(OnLine::remark)
                .toList();
    }

    private static Ruled ruled(Record row) {
        return new Ruled(
                DenialCategory.valueOf(row.get(DENIAL.CATEGORY)),
                Route.valueOf(row.get(DENIAL.ROUTE)),
                row.get(DENIAL.ROUTE_REASON),
                AppealRight.valueOf(row.get(DENIAL.APPEAL_RIGHT)),
                Liability.valueOf(row.get(DENIAL.LIABILITY)));
    }

    void apply(Collection<Reruled> changed) {
        Query update =
                db.update(DENIAL)
                        .set(DENIAL.CATEGORY, "")
                        .set(DENIAL.ROUTE, "")
                        .set(DENIAL.ROUTE_REASON, "")
                        .set(DENIAL.APPEAL_RIGHT, "")
                        .set(DENIAL.LIABILITY, "")
                        .set(DENIAL.VERSION, 0)
                        .where(DENIAL.ID.eq(0L));
        execute(
                update,
                changed.stream()
                        .map(one ->
                                new @Nullable Object[] {
                                    one.becomes().category().name(),
                                    one.becomes().route().name(),
                                    Fit.to(500, one.becomes().routeReason()),
                                    one.becomes().appealRight().name(),
                                    one.becomes().liability().name(),
                                    one.version() + 1,
                                    one.id()
                                })
                        .toList());
    }

    void applyDue(Map<Long, Due> byId) {
        Query update =
                db.update(DENIAL)
                        .set(DENIAL.DUE_ON, (LocalDate) null)
                        .set(DENIAL.DUE_CONFIDENCE, "")
                        .set(DENIAL.DUE_LEVEL, "")
                        .set(DENIAL.DUE_RULE, "")
                        .set(DENIAL.DUE_CITATION, "")
                        .set(DENIAL.DUE_EXPLANATION, "")
                        .where(DENIAL.ID.eq(0L));
        execute(
                update,
                byId.entrySet().stream().map(one -> due(one.getKey(), one.getValue())).toList());
    }

    private static @Nullable Object[] due(long id, Due due) {
        return new @Nullable Object[] {
            due.on().orElse(null),
            due.confidence(),
            Fit.to(120, due.levelName()),
            Fit.to(120, due.rule()),
            Fit.to(255, due.citation()),
            Fit.to(1000, due.explanation()),
            id
        };
    }

    private void execute(Query update, List<@Nullable Object[]> values) {
        if (!values.isEmpty()) {
            db.batch(update, values.toArray(Object[][]::new)).execute();
        }
    }
}
