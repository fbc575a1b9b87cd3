package org.overturn.core.audit;

import static org.overturn.core.db.schema.Tables.AUDIT_ENTRY;
import static org.overturn.core.db.schema.Tables.AUDIT_HEAD;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Entries are inserted and read, never changed. */
@Repository
class AuditRepository {

    /**
     * Times go as text: a driver would take them for times of this machine's zone, in which one
     * hour a year does not exist, and an entry read elsewhere would have another hash.
     */
    private static final Field<String> RECORDED_AT =
            AUDIT_ENTRY.RECORDED_AT.cast(SQLDataType.VARCHAR(32));

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final int ONLY_HEAD = 1;

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    /** The end of the chain, for this transaction alone. */
    ChainHead lockHead() {
        return head().forUpdate()
                .fetchOptional(AuditRepository::head)
                .orElseThrow(() -> new IllegalStateException("audit_head has lost its row"));
    }

    Optional<ChainHead> findHead() {
        return head().fetchOptional(AuditRepository::head);
    }

    private SelectConditionStep<? extends Record> head() {
        return db.select(AUDIT_HEAD.LAST_ID, AUDIT_HEAD.LAST_HASH)
                .from(AUDIT_HEAD)
                .where(AUDIT_HEAD.ID.eq(ONLY_HEAD));
    }

    private static ChainHead head(Record row) {
        return new ChainHead(row.get(AUDIT_HEAD.LAST_ID), row.get(AUDIT_HEAD.LAST_HASH));
    }

    /** Inserts the entry behind the head; {@link #moveHead} makes it the head. */
    void append(AuditEntry entry) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, entry.id())
                .set(AUDIT_ENTRY.RECORDED_AT, at(entry.at()))
                .set(AUDIT_ENTRY.ACTOR, entry.actor())
                .set(AUDIT_ENTRY.ROLES, entry.roles())
                .set(AUDIT_ENTRY.SESSION, entry.session())
                .set(AUDIT_ENTRY.SOURCE_IP, entry.sourceIp())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.OBJECT_TYPE, entry.objectType())
                .set(AUDIT_ENTRY.OBJECT_ID, entry.objectId())
                .set(AUDIT_ENTRY.PATIENT_KEY, entry.patientKey())
                .set(AUDIT_ENTRY.OUTCOME, entry.outcome())
                .set(AUDIT_ENTRY.REASON, entry.reason())
                .set(AUDIT_ENTRY.CORRELATION, entry.correlation())
                .set(AUDIT_ENTRY.APP_VERSION, entry.appVersion())
                .set(AUDIT_ENTRY.REAL_ACTOR, entry.realActor())
                .set(AUDIT_ENTRY.CHANGES, entry.changes())
                .set(AUDIT_ENTRY.PREVIOUS_HASH, entry.previousHash())
                .set(AUDIT_ENTRY.HASH, entry.hash())
                .execute();
    }

    void moveHead(ChainHead head) {
        db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.LAST_ID, head.lastId())
                .set(AUDIT_HEAD.LAST_HASH, head.lastHash())
                .where(AUDIT_HEAD.ID.eq(ONLY_HEAD))
                .execute();
    }

    /** The next entries of the chain behind this one, in their order. */
    List<AuditEntry> listAfter(long id, int limit) {
        return fetch(entries().where(AUDIT_ENTRY.ID.gt(id)).orderBy(AUDIT_ENTRY.ID).limit(limit));
    }

    /** The next entries of a time behind this one, in their order. */
    List<AuditEntry> listBetween(Instant from, Instant until, long after, int limit) {
        return fetch(
                entries()
                        .where(AUDIT_ENTRY.RECORDED_AT.ge(at(from)))
                        .and(AUDIT_ENTRY.RECORDED_AT.lt(at(until)))
                        .and(AUDIT_ENTRY.ID.gt(after))
                        .orderBy(AUDIT_ENTRY.ID)
                        .limit(limit));
    }

    List<AuditEntry> list(AuditQuery query) {
        List<Condition> wanted = wanted(query);
        query.before().map(AUDIT_ENTRY.ID::lt).ifPresent(wanted::add);
        return fetch(entries().where(wanted).orderBy(AUDIT_ENTRY.ID.desc()).limit(query.limit()));
    }

    List<AuditEntry> listNewer(AuditQuery query) {
        List<Condition> wanted = wanted(query);
        query.before().map(AUDIT_ENTRY.ID::gt).ifPresent(wanted::add);
        return fetch(entries().where(wanted).orderBy(AUDIT_ENTRY.ID).limit(query.limit()));
    }

    private static List<Condition> wanted(AuditQuery query) {
        List<Condition> wanted = new ArrayList<>();
        query.patientKey().map(AUDIT_ENTRY.PATIENT_KEY::eq).ifPresent(wanted::add);
        query.actor().map(AUDIT_ENTRY.ACTOR::eq).ifPresent(wanted::add);
        query.action().map(action -> AUDIT_ENTRY.ACTION.eq(action.name())).ifPresent(wanted::add);
        query.from().map(from -> AUDIT_ENTRY.RECORDED_AT.ge(at(from))).ifPresent(wanted::add);
        query.until().map(until -> AUDIT_ENTRY.RECORDED_AT.lt(at(until))).ifPresent(wanted::add);
        return wanted;
    }

    /** Whether the database lets an entry be changed: tries it without changing anything. */
    boolean canChange(long id) {
        try {
            db.update(AUDIT_ENTRY)
                    .set(AUDIT_ENTRY.REASON, AUDIT_ENTRY.REASON)
                    .where(AUDIT_ENTRY.ID.eq(id))
                    .execute();
            return true;
        } catch (DataAccessException | org.springframework.dao.DataAccessException _) {
            return false;
        }
    }

    private SelectJoinStep<? extends Record> entries() {
        return db.select(
                        AUDIT_ENTRY.ID,
                        RECORDED_AT,
                        AUDIT_ENTRY.ACTOR,
                        AUDIT_ENTRY.ROLES,
                        AUDIT_ENTRY.SESSION,
                        AUDIT_ENTRY.SOURCE_IP,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.OBJECT_TYPE,
                        AUDIT_ENTRY.OBJECT_ID,
                        AUDIT_ENTRY.PATIENT_KEY,
                        AUDIT_ENTRY.OUTCOME,
                        AUDIT_ENTRY.REASON,
                        AUDIT_ENTRY.CORRELATION,
                        AUDIT_ENTRY.APP_VERSION,
                        AUDIT_ENTRY.REAL_ACTOR,
                        AUDIT_ENTRY.CHANGES,
                        AUDIT_ENTRY.PREVIOUS_HASH,
                        AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY);
    }

    private static List<AuditEntry> fetch(Select<? extends Record> query) {
        return query.fetch(row ->
                new AuditEntry(
                        row.get(AUDIT_ENTRY.ID),
                        LocalDateTime.parse(row.get(RECORDED_AT).replace(' ', 'T'))
                                .toInstant(ZoneOffset.UTC),
                        row.get(AUDIT_ENTRY.ACTOR),
                        row.get(AUDIT_ENTRY.ROLES),
                        row.get(AUDIT_ENTRY.SESSION),
                        row.get(AUDIT_ENTRY.SOURCE_IP),
                        row.get(AUDIT_ENTRY.ACTION),
                        row.get(AUDIT_ENTRY.OBJECT_TYPE),
                        row.get(AUDIT_ENTRY.OBJECT_ID),
                        row.get(AUDIT_ENTRY.PATIENT_KEY),
                        row.get(AUDIT_ENTRY.OUTCOME),
                        row.get(AUDIT_ENTRY.REASON),
                        row.get(AUDIT_ENTRY.CORRELATION),
                        row.get(AUDIT_ENTRY.APP_VERSION),
                        row.get(AUDIT_ENTRY.REAL_ACTOR),
                        row.get(AUDIT_ENTRY.CHANGES),
                        row.get(AUDIT_ENTRY.PREVIOUS_HASH),
                        row.get(AUDIT_ENTRY.HASH)));
    }

    private static Field<LocalDateTime> at(Instant instant) {
        return DSL.val(UTC.format(instant)).cast(SQLDataType.LOCALDATETIME(6));
    }
}
