package org.overturn.core.remittance.entry;

import static org.overturn.core.db.schema.Tables.HAND_ENTRY;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.remittance.table.EnteredRemittance;
import org.springframework.stereotype.Repository;

@Repository
class HandEntryRepository {

    private static final int LONGEST_NAME = 80;

    private final DSLContext db;

    HandEntryRepository(DSLContext db) {
        this.db = db;
    }

    List<HandEntry> listDrafts(long userId) {
        return entries(HAND_ENTRY.USER_ID.eq(userId).and(HAND_ENTRY.SENT_AT.isNull()))
                .orderBy(HAND_ENTRY.ID)
                .fetch(HandEntryRepository::entry);
    }

    Optional<HandEntry> find(long id) {
        return entries(HAND_ENTRY.ID.eq(id)).fetchOptional(HandEntryRepository::entry);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<HandEntry> lock(long id) {
        return entries(HAND_ENTRY.ID.eq(id)).forUpdate().fetchOptional(HandEntryRepository::entry);
    }

    Optional<HandEntry> findSent(String sha256) {
        return entries(HAND_ENTRY.SHA256.eq(sha256)).fetchOptional(HandEntryRepository::entry);
    }

    private SelectConditionStep<? extends Record> entries(Condition which) {
        return db.select(
                        HAND_ENTRY.ID,
                        HAND_ENTRY.USER_ID,
                        HAND_ENTRY.ENTERED_BY,
                        HAND_ENTRY.PAYER_NAME,
                        HAND_ENTRY.TRACE_NUMBER,
                        HAND_ENTRY.CONTENT,
                        HAND_ENTRY.CHANGED_AT,
                        HAND_ENTRY.SENT_ON,
                        HAND_ENTRY.FILE_NAME,
                        HAND_ENTRY.SHA256)
                .from(HAND_ENTRY)
                .where(which);
    }

    private static HandEntry entry(Record row) {
        return new HandEntry(
                row.get(HAND_ENTRY.ID),
                row.get(HAND_ENTRY.USER_ID),
                row.get(HAND_ENTRY.ENTERED_BY),
                row.get(HAND_ENTRY.PAYER_NAME),
                row.get(HAND_ENTRY.TRACE_NUMBER),
                row.get(HAND_ENTRY.CONTENT),
                row.get(HAND_ENTRY.CHANGED_AT).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.get(HAND_ENTRY.SENT_ON))
                        .map(on ->
                                new HandEntry.Sent(
                                        on,
                                        row.get(HAND_ENTRY.FILE_NAME),
                                        row.get(HAND_ENTRY.SHA256))));
    }

    void add(HandEntry draft) {
        db.insertInto(HAND_ENTRY)
                .set(HAND_ENTRY.ID, draft.id())
                .set(HAND_ENTRY.USER_ID, draft.userId())
                .set(HAND_ENTRY.ENTERED_BY, Fit.to(120, draft.by()))
                .set(HAND_ENTRY.PAYER_NAME, Fit.to(LONGEST_NAME, draft.payerName()))
                .set(HAND_ENTRY.TRACE_NUMBER, Fit.to(LONGEST_NAME, draft.traceNumber()))
                .set(HAND_ENTRY.CONTENT, draft.content())
                .set(HAND_ENTRY.CHANGED_AT, utc(draft.changedAt()))
                .execute();
    }

    /** False when it was sent meanwhile, or is not this user's. */
    boolean change(HandEntry draft) {
        return 1
                == db.update(HAND_ENTRY)
                        .set(HAND_ENTRY.PAYER_NAME, Fit.to(LONGEST_NAME, draft.payerName()))
                        .set(HAND_ENTRY.TRACE_NUMBER, Fit.to(LONGEST_NAME, draft.traceNumber()))
                        .set(HAND_ENTRY.CONTENT, draft.content())
                        .set(HAND_ENTRY.CHANGED_AT, utc(draft.changedAt()))
                        .where(isDraft(draft.id(), draft.userId()))
                        .execute();
    }

    boolean remove(long id, long userId) {
        return 1 == db.deleteFrom(HAND_ENTRY).where(isDraft(id, userId)).execute();
    }

    /** With the very content that was sent. */
    void markSent(HandEntry entry, HandEntry.Sent sent) {
        db.update(HAND_ENTRY)
                .set(HAND_ENTRY.CONTENT, entry.content())
                .set(HAND_ENTRY.SENT_AT, utc(entry.changedAt()))
                .set(HAND_ENTRY.SENT_ON, sent.on())
                .set(HAND_ENTRY.FILE_NAME, sent.fileName())
                .set(HAND_ENTRY.SHA256, sent.sha256())
                .where(HAND_ENTRY.ID.eq(entry.id()))
                .and(HAND_ENTRY.SENT_AT.isNull())
                .execute();
    }

    /** Stored remittances with this payer, number, day and amount, the newest first. */
    List<Long> listSame(String payerKey, EnteredRemittance typed) {
        return db.select(REMITTANCE.ID)
                .from(REMITTANCE)
                .where(REMITTANCE.PAYER_KEY.eq(payerKey))
                .and(DSL.upper(REMITTANCE.TRACE_NUMBER).eq(DSL.upper(typed.traceNumber())))
                .and(REMITTANCE.REMITTED_ON.eq(typed.paidOn().orElseThrow()))
                .and(REMITTANCE.PAYMENT_AMOUNT.eq(typed.amountOrSum().toBigDecimal()))
                .orderBy(REMITTANCE.ID.desc())
                .fetch(REMITTANCE.ID);
    }

    /** The remittances of a file. */
    List<Long> listStored(String sha256) {
        return db.select(REMITTANCE.ID)
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(REMITTANCE_FILE.SHA256.eq(sha256))
                .orderBy(REMITTANCE.ID)
                .fetch(REMITTANCE.ID);
    }

    private static Condition isDraft(long id, long userId) {
        return HAND_ENTRY
                .ID
                .eq(id)
                .and(HAND_ENTRY.USER_ID.eq(userId))
                .and(HAND_ENTRY.SENT_AT.isNull());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
