package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_CHANGE;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;
import static org.overturn.core.db.schema.Tables.SUBMISSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.overturn.core.db.Ids;
import org.overturn.core.db.Watermark;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Appeals that later adjudications settled, or settled otherwise, and their decision. */
@Repository
class SettledAppealRepository {

    private static final String NAME = "followDenials";
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Watermark watermark;
    private final Ids ids;

    SettledAppealRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.watermark = new Watermark(db, NAME);
        this.ids = ids;
    }

    /** An appeal, as it stands and with what became of its denials. */
    record Settled(
            long id,
            AppealStatus status,
            Money wasRecovered,
            Set<String> denialStatuses,
            Money recovered) {

        /** What became of it, by what remittances did to its denials. */
        AppealStatus byRemittances() {
            return outcome(denialStatuses);
        }
    }

    /** The same of one appeal; empty when none of its denials is on file. */
    Optional<AppealStatus> byRemittances(long appealId) {
        return settled(List.of(appealId)).stream()
                .filter(one -> !one.denialStatuses().isEmpty())
                .map(Settled::byRemittances)
                .findFirst();
    }

    long newestMove() {
        return db.select(DSL.coalesce(DSL.max(DENIAL_CHANGE.ID), 0L))
                .from(DENIAL_CHANGE)
                .fetchSingle()
                .value1();
    }

    /** The next call looks at what was moved since. */
    void saw(long id) {
        watermark.saw(id);
    }

    private long seenId() {
        return watermark.seenId();
    }

    /**
     * Open appeals none of whose denials is open any more, and decided ones with a denial that a
     * remittance moved since the last time.
     */
    List<Settled> listSettled() {
        List<Long> found =
                Stream.concat(listOpen().stream(), listMoved().stream())
                        .distinct()
                        .sorted()
                        .toList();
        return Stream.iterate(0, from -> from < found.size(), from -> from + AT_ONCE)
                .flatMap(from ->
                        settled(found.subList(from, Math.min(found.size(), from + AT_ONCE)))
                                .stream())
                .toList();
    }

    private List<Long> listOpen() {
        return db.select(APPEAL.ID)
                .from(APPEAL)
                .where(APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW", "SENT"))
                .andNotExists(
                        DSL.selectOne()
                                .from(DENIAL)
                                .where(DENIAL.APPEAL_ID.eq(APPEAL.ID))
                                .and(DENIAL.STATUS.eq("APPEALED")))
                .fetch(APPEAL.ID);
    }

    private List<Long> listMoved() {
        return db.selectDistinct(APPEAL.ID)
                .from(DENIAL_CHANGE)
                .join(DENIAL)
                .on(DENIAL.ID.eq(DENIAL_CHANGE.DENIAL_ID))
                .join(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(DENIAL_CHANGE.ID.gt(seenId()))
                .and(DENIAL_CHANGE.WHAT.eq("STATUS"))
                .and(APPEAL.STATUS.notIn("OPENED", "NEEDS_PERSON", "FOR_REVIEW", "SENT"))
                .fetch(APPEAL.ID);
    }

    private List<Settled> settled(Collection<Long> appeals) {
        Map<Long, Result<Record>> denials =
                db.select(APPEAL.fields())
                        .select(DENIAL.STATUS, DENIAL.RECOVERED)
                        .from(APPEAL)
                        .leftJoin(DENIAL)
                        .on(DENIAL.APPEAL_ID.eq(APPEAL.ID))
                        .where(APPEAL.ID.in(appeals))
                        .orderBy(APPEAL.ID)
                        .fetch()
                        .intoGroups(APPEAL.ID);
        return denials.values().stream().map(SettledAppealRepository::settled).toList();
    }

    private static Settled settled(Result<Record> rows) {
        Record first = rows.getFirst();
        List<Record> denials = rows.stream().filter(row -> row.get(DENIAL.STATUS) != null).toList();
        return new Settled(
                first.get(APPEAL.ID),
                AppealStatus.valueOf(first.get(APPEAL.STATUS)),
                Money.of(first.get(APPEAL.RECOVERED)),
                denials.stream().map(row -> row.get(DENIAL.STATUS)).collect(Collectors.toSet()),
                Money.of(
                        denials.stream()
                                .map(row -> row.get(DENIAL.RECOVERED))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static AppealStatus outcome(Set<String> denials) {
        if (denials.contains("APPEALED")) {
            return AppealStatus.OPENED;
        }
        if (denials.equals(Set.of("OVERTURNED"))) {
            return AppealStatus.WON;
        }
        if (denials.contains("OVERTURNED") || denials.contains("PARTIALLY_OVERTURNED")) {
            return AppealStatus.PARTLY_WON;
        }
        if (denials.contains("TAKEN_BACK")) {
            return AppealStatus.TAKEN_BACK;
        }
        return denials.contains("UPHELD") ? AppealStatus.LOST : AppealStatus.OBSOLETE;
    }

    /** Decides it, or opens it again, and writes that into its history; nothing where it is so. */
    void decide(Settled settled, AppealStatus outcome, LocalDate day) {
        AppealStatus status = wasSent(settled.id(), outcome) ? AppealStatus.SENT : outcome;
        if (status == settled.status() && settled.recovered().equals(settled.wasRecovered())) {
            return;
        }
        int moved =
                db.update(APPEAL)
                        .set(APPEAL.STATUS, status.name())
                        .set(APPEAL.RECOVERED, settled.recovered().toBigDecimal())
                        .set(APPEAL.DECIDED_ON, status.isOpen() ? null : day)
                        .where(APPEAL.ID.eq(settled.id()))
                        .and(APPEAL.STATUS.eq(settled.status().name()))
                        .execute();
        if (moved == 1) {
            db.insertInto(APPEAL_CHANGE)
                    .set(APPEAL_CHANGE.ID, ids.next())
                    .set(APPEAL_CHANGE.APPEAL_ID, settled.id())
                    .set(APPEAL_CHANGE.WAS, settled.status().name())
                    .set(APPEAL_CHANGE.BECAME, status.name())
                    .set(APPEAL_CHANGE.WAS_RECOVERED, settled.wasRecovered().toBigDecimal())
                    .set(APPEAL_CHANGE.RECOVERED, settled.recovered().toBigDecimal())
                    .set(APPEAL_CHANGE.CHANGED_ON, day)
                    .execute();
        }
    }

    /** What is open again after it went to the payer keeps the packet that went there. */
    private boolean wasSent(long id, AppealStatus outcome) {
        return outcome == AppealStatus.OPENED
                && db.fetchExists(
                        db.selectOne()
                                .from(SUBMISSION)
                                .where(SUBMISSION.APPEAL_ID.eq(id))
                                .and(SUBMISSION.STATE.ne("WITHDRAWN")));
    }

    List<AppealChange> listChangedOn(LocalDate day) {
        return changes(APPEAL_CHANGE.CHANGED_ON.eq(day));
    }

    List<AppealChange> listChanges(long appealId) {
        return changes(APPEAL_CHANGE.APPEAL_ID.eq(appealId));
    }

    private List<AppealChange> changes(Condition which) {
        return db.select(
                        APPEAL.APPEAL_NUMBER,
                        APPEAL_CHANGE.WAS,
                        APPEAL_CHANGE.BECAME,
                        APPEAL_CHANGE.WAS_RECOVERED,
                        APPEAL_CHANGE.RECOVERED,
                        APPEAL_CHANGE.CHANGED_ON,
                        APPEAL_CHANGE.CHANGED_BY,
                        APPEAL_CHANGE.REASON)
                .from(APPEAL_CHANGE)
                .join(APPEAL)
                .on(APPEAL.ID.eq(APPEAL_CHANGE.APPEAL_ID))
                .where(which)
                .orderBy(APPEAL.APPEAL_NUMBER, APPEAL_CHANGE.ID)
                .fetch(row ->
                        new AppealChange(
                                row.value1(),
                                AppealStatus.valueOf(row.value2()),
                                AppealStatus.valueOf(row.value3()),
                                Money.of(row.value4()),
                                Money.of(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8()));
    }
}
