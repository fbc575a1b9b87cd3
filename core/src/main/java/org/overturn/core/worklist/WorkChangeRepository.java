package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APP_USER;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.db.schema.tables.records.DenialRecord;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.Reruled;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Changes that people make on denials, and their history. */
@Repository
class WorkChangeRepository {

    private final DSLContext db;
    private final Ids ids;

    WorkChangeRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * A denial before a change, or after it.
     *
     * @param patientKey our key of the patient's record
     */
    record Current(
            long id,
            String patientKey,
            int version,
            DenialStatus status,
            boolean appealed,
            Money amount,
            Before before) {}

    /** Those of these keys that the reader may see. */
    Map<Long, Current> find(Collection<Long> wanted, Access access) {
        return db.select(
                        DENIAL.ID,
                        ADJUDICATION.ACCOUNT_KEY,
                        DENIAL.VERSION,
                        DENIAL.STATUS,
                        DENIAL.APPEAL_ID,
                        DENIAL.AMOUNT,
                        DENIAL.OWNER_ID,
                        APP_USER.DISPLAY_NAME,
                        DENIAL.HELD_UNTIL,
                        DENIAL.HOLD_REASON,
                        DENIAL.ROUTE,
                        DENIAL.ROUTE_REASON)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(DENIAL.OWNER_ID))
                .where(DENIAL.ID.in(wanted))
                .and(WorklistFilterRepository.visibleTo(access))
                .fetchMap(row -> row.get(DENIAL.ID), WorkChangeRepository::current);
    }

    Map<Long, String> listPatients(Collection<Long> denialIds, Access access) {
        return db.select(DENIAL.ID, ADJUDICATION.ACCOUNT_KEY)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .where(DENIAL.ID.in(denialIds))
                .and(WorklistFilterRepository.visibleTo(access))
                .fetchMap(DENIAL.ID, ADJUDICATION.ACCOUNT_KEY);
    }

    private static Current current(Record row) {
        return new Current(
                row.get(DENIAL.ID),
                row.get(ADJUDICATION.ACCOUNT_KEY),
                row.get(DENIAL.VERSION),
                DenialStatus.valueOf(row.get(DENIAL.STATUS)),
                row.get(DENIAL.APPEAL_ID) != null,
                Money.of(row.get(DENIAL.AMOUNT)),
                new Before(
                        Optional.ofNullable(row.get(DENIAL.OWNER_ID))
                                .map(id -> new Owner(id, row.get(APP_USER.DISPLAY_NAME))),
                        Optional.ofNullable(row.get(DENIAL.HELD_UNTIL))
                                .map(until -> new Hold(until, row.get(DENIAL.HOLD_REASON))),
                        Route.valueOf(row.get(DENIAL.ROUTE)),
                        row.get(DENIAL.ROUTE_REASON)));
    }

    Optional<Owner> findOwner(long userId) {
        return db.select(APP_USER.ID, APP_USER.DISPLAY_NAME)
                .from(APP_USER)
                .where(APP_USER.ID.eq(userId))
                .and(APP_USER.DISABLED.isFalse())
                .fetchOptional(row -> new Owner(row.value1(), row.value2()));
    }

    boolean assign(Seen seen, Optional<Owner> owner) {
        return execute(update().set(DENIAL.OWNER_ID, owner.map(Owner::id).orElse(null)), seen);
    }

    boolean hold(Seen seen, Optional<Hold> hold) {
        return execute(
                update().set(DENIAL.HELD_UNTIL, hold.map(Hold::until).orElse(null))
                        .set(DENIAL.HOLD_REASON, hold.map(Hold::reason).orElse("")),
                seen);
    }

    boolean route(Seen seen, Route route, String reason, Due due) {
        return execute(
                update().set(DENIAL.ROUTE, route.name())
                        .set(DENIAL.ROUTE_REASON, Fit.to(500, reason))
                        .set(DENIAL.DUE_ON, due.on().orElse(null))
                        .set(DENIAL.DUE_CONFIDENCE, due.confidence())
                        .set(DENIAL.DUE_LEVEL, Fit.to(120, due.levelName()))
                        .set(DENIAL.DUE_RULE, Fit.to(120, due.rule()))
                        .set(DENIAL.DUE_CITATION, Fit.to(255, due.citation()))
                        .set(DENIAL.DUE_EXPLANATION, Fit.to(1000, due.explanation())),
                seen);
    }

    private UpdateSetMoreStep<DenialRecord> update() {
        return db.update(DENIAL).set(DENIAL.VERSION, DENIAL.VERSION.plus(1));
    }

    private static boolean execute(UpdateSetMoreStep<DenialRecord> change, Seen seen) {
        return 1
                == change.where(DENIAL.ID.eq(seen.id()))
                        .and(DENIAL.VERSION.eq(seen.version()))
                        .execute();
    }

    void record(Seen seen, HistoryEntry entry) {
        db.insertInto(DENIAL_CHANGE)
                .set(DENIAL_CHANGE.ID, ids.next())
                .set(DENIAL_CHANGE.DENIAL_ID, seen.id())
                .set(DENIAL_CHANGE.VERSION, seen.version() + 1)
                .set(DENIAL_CHANGE.WHAT, entry.what().name())
                .set(DENIAL_CHANGE.WAS, Fit.to(500, entry.was()))
                .set(DENIAL_CHANGE.BECAME, Fit.to(500, entry.became()))
                .set(DENIAL_CHANGE.REASON, Fit.to(500, entry.reason()))
                .set(DENIAL_CHANGE.CHANGED_BY, Fit.to(120, entry.by()))
                .set(DENIAL_CHANGE.CHANGED_AT, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .execute();
    }

    /** Those of these denials whose route a person ever set. */
    Set<Long> listRouted(Collection<Long> denialIds) {
        return db.selectDistinct(DENIAL_CHANGE.DENIAL_ID)
                .from(DENIAL_CHANGE)
                .where(DENIAL_CHANGE.DENIAL_ID.in(denialIds))
                .and(DENIAL_CHANGE.WHAT.eq(HistoryEntry.What.ROUTE.name()))
                .fetchSet(DENIAL_CHANGE.DENIAL_ID);
    }

    /** The history of denials that new rules changed. */
    void record(List<Reruled> changed, String by, Instant at) {
        BulkInsert rows =
                new BulkInsert(
                        DENIAL_CHANGE,
                        DENIAL_CHANGE.ID,
                        DENIAL_CHANGE.DENIAL_ID,
                        DENIAL_CHANGE.VERSION,
                        DENIAL_CHANGE.WHAT,
                        DENIAL_CHANGE.WAS,
                        DENIAL_CHANGE.BECAME,
                        DENIAL_CHANGE.REASON,
                        DENIAL_CHANGE.CHANGED_BY,
                        DENIAL_CHANGE.CHANGED_AT);
        for (Reruled one : changed) {
            rows.add(
                    ids.next(),
                    one.id(),
                    one.version() + 1,
                    HistoryEntry.What.RULES.name(),
                    one.was().label(),
                    one.becomes().label(),
                    Fit.to(500, one.becomes().routeReason()),
                    Fit.to(120, by),
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        }
        rows.execute(db);
    }

    List<HistoryEntry> list(Collection<Long> denialIds, Access access) {
        return db.select(DENIAL_CHANGE.fields())
                .from(DENIAL_CHANGE)
                .join(DENIAL)
                .on(DENIAL.ID.eq(DENIAL_CHANGE.DENIAL_ID))
                .where(DENIAL_CHANGE.DENIAL_ID.in(denialIds))
                .and(WorklistFilterRepository.visibleTo(access))
                .orderBy(DENIAL_CHANGE.ID)
                .fetch(WorkChangeRepository::entry);
    }

    private static HistoryEntry entry(Record row) {
        Instant at = row.get(DENIAL_CHANGE.CHANGED_AT).toInstant(ZoneOffset.UTC);
        return new HistoryEntry(
                at,
                row.get(DENIAL_CHANGE.CHANGED_BY),
                HistoryEntry.What.valueOf(row.get(DENIAL_CHANGE.WHAT)),
                row.get(DENIAL_CHANGE.WAS),
                row.get(DENIAL_CHANGE.BECAME),
                row.get(DENIAL_CHANGE.REASON));
    }
}
