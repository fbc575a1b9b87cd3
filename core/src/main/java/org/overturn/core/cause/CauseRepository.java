package org.overturn.core.cause;

import static org.overturn.core.db.schema.Tables.CAUSE;
import static org.overturn.core.db.schema.Tables.CAUSE_DENIAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.BulkInsert;
import org.springframework.stereotype.Repository;

/** Causes and which denials are theirs. */
@Repository
class CauseRepository {

    private static final int CHUNK = 1000;

    private final DSLContext db;

    CauseRepository(DSLContext db) {
        this.db = db;
    }

    List<StoredCause> list() {
        return db.selectFrom(CAUSE).orderBy(CAUSE.ID).fetch(CauseRepository::cause);
    }

    void save(StoredCause cause) {
        Optional<StoredCause.Rise> rise = cause.rise();
        var values = db.newRecord(CAUSE);
        values.setId(cause.id());
        values.setPayerKey(cause.reason().payer());
        values.setReasonCode(cause.reason().carc());
        values.setRemarkCode(cause.reason().rarc());
        values.setProcedures(String.join(",", cause.procedures()));
        values.setSinceOn(rise.map(StoredCause.Rise::since).orElse(null));
        values.setUntilOn(rise.flatMap(StoredCause.Rise::until).orElse(null));
        values.setRefusedBefore(rise.map(r -> r.before().refused()).orElse(0L));
        values.setDecidedBefore(rise.map(r -> r.before().decided()).orElse(0L));
        values.setRefusedAfter(rise.map(r -> r.after().refused()).orElse(0L));
        values.setDecidedAfter(rise.map(r -> r.after().decided()).orElse(0L));
        values.setTrend(cause.trend().name());
        values.setFoundOn(cause.foundOn());
        if (0 == db.update(CAUSE).set(values).where(CAUSE.ID.eq(cause.id())).execute()) {
            db.insertInto(CAUSE).set(values).execute();
        }
    }

    void remove(Collection<Long> ids) {
        db.deleteFrom(CAUSE).where(CAUSE.ID.in(ids)).execute();
    }

    /** Gives each denial its cause, and takes it from those that have none any more. */
    void assign(Map<Long, Long> causeOfDenial) {
        Map<Long, Long> stored =
                db.selectFrom(CAUSE_DENIAL).fetchMap(CAUSE_DENIAL.DENIAL_ID, CAUSE_DENIAL.CAUSE_ID);
        List<Long> gone =
                stored.entrySet().stream()
                        .filter(e -> !e.getValue().equals(causeOfDenial.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        for (int i = 0; i < gone.size(); i += CHUNK) {
            db.deleteFrom(CAUSE_DENIAL)
                    .where(
                            CAUSE_DENIAL.DENIAL_ID.in(
                                    gone.subList(i, Math.min(gone.size(), i + CHUNK))))
                    .execute();
        }
        Map<Long, Long> added = new HashMap<>(causeOfDenial);
        added.entrySet().removeIf(e -> e.getValue().equals(stored.get(e.getKey())));
        insert(new ArrayList<>(added.entrySet()));
    }

    private void insert(List<Map.Entry<Long, Long>> added) {
        for (int i = 0; i < added.size(); i += CHUNK) {
            BulkInsert rows =
                    new BulkInsert(CAUSE_DENIAL, CAUSE_DENIAL.DENIAL_ID, CAUSE_DENIAL.CAUSE_ID);
            added.subList(i, Math.min(added.size(), i + CHUNK))
                    .forEach(e -> rows.add(e.getKey(), e.getValue()));
            rows.execute(db);
        }
    }

    static StoredCause cause(Record row) {
        return new StoredCause(
                row.get(CAUSE.ID),
                new Reason(
                        row.get(CAUSE.PAYER_KEY),
                        row.get(CAUSE.REASON_CODE),
                        row.get(CAUSE.REMARK_CODE)),
                Stream.of(row.get(CAUSE.PROCEDURES).split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                rise(row),
                Trend.valueOf(row.get(CAUSE.TREND)),
                row.get(CAUSE.FOUND_ON));
    }

    private static Optional<StoredCause.Rise> rise(Record row) {
        LocalDate since = row.get(CAUSE.SINCE_ON);
        return Optional.ofNullable(since)
                .map(day ->
                        new StoredCause.Rise(
                                day,
                                Optional.ofNullable(row.get(CAUSE.UNTIL_ON)),
                                new Rate(
                                        row.get(CAUSE.REFUSED_BEFORE),
                                        row.get(CAUSE.DECIDED_BEFORE)),
                                new Rate(
                                        row.get(CAUSE.REFUSED_AFTER),
                                        row.get(CAUSE.DECIDED_AFTER))));
    }
}
