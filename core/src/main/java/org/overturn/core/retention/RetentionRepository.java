package org.overturn.core.retention;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.AUDIT_ENTRY;
import static org.overturn.core.db.schema.Tables.CONSENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_DETAIL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL_PROPOSAL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_ORIGIN;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PAGE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PATIENT_ANSWER;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PROPOSAL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_RELEASE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_RENDITION;
import static org.overturn.core.db.schema.Tables.DOCUMENT_WITHHELD;
import static org.overturn.core.db.schema.Tables.LETTER_RECORD;
import static org.overturn.core.db.schema.Tables.LETTER_REQUEST;
import static org.overturn.core.db.schema.Tables.PACKET_EXHIBIT;
import static org.overturn.core.db.schema.Tables.PACKET_PAGE_ANSWER;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.overturn.core.appeal.AppealStatus;
import org.springframework.stereotype.Repository;

/** Finds what came long ago, and takes documents away with all that hangs on them. */
@Repository
class RetentionRepository {

    /** What hangs on a document and goes with it. */
    private static final List<TableField<?, Long>> BELOW =
            List.of(
                    DOCUMENT_PAGE.DOCUMENT_ID,
                    DOCUMENT_RENDITION.DOCUMENT_ID,
                    DOCUMENT_ORIGIN.DOCUMENT_ID,
                    DOCUMENT_PROPOSAL.DOCUMENT_ID,
                    DOCUMENT_MOVE.DOCUMENT_ID,
                    DOCUMENT_DETAIL.DOCUMENT_ID,
                    DOCUMENT_LABEL.DOCUMENT_ID,
                    DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID,
                    DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID,
                    DOCUMENT_RELEASE.DOCUMENT_ID,
                    DOCUMENT_WITHHELD.DOCUMENT_ID,
                    PACKET_PAGE_ANSWER.DOCUMENT_ID);

    private final DSLContext db;

    RetentionRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * How many came on the day or before, and the first of their days.
     *
     * @param oldest empty when there are none
     */
    record Old(long count, Optional<LocalDate> oldest) {}

    Old documents(LocalDate since) {
        return old(DOCUMENT, DOCUMENT.RECEIVED_ON, DOCUMENT.RECEIVED_ON.le(since));
    }

    Old received(LocalDate since) {
        return old(
                REMITTANCE_FILE,
                REMITTANCE_FILE.RECEIVED_ON,
                REMITTANCE_FILE.RECEIVED_ON.le(since));
    }

    Old audit(LocalDate since) {
        return old(
                AUDIT_ENTRY,
                AUDIT_ENTRY.RECORDED_AT.cast(LocalDate.class),
                AUDIT_ENTRY.RECORDED_AT.lt(since.plusDays(1).atStartOfDay()));
    }

    private Old old(Table<?> table, Field<LocalDate> day, Condition past) {
        Field<LocalDate> first = DSL.min(day);
        return db.select(DSL.count(), first)
                .from(table)
                .where(past)
                .fetchSingle(row ->
                        new Old(row.value1().longValue(), Optional.ofNullable(row.value2())));
    }

    /**
     * Documents that came on the day or before, of accounts of which nothing came later and no
     * appeal is open or was decided later; none that proves a consent or is part of a letter.
     */
    List<PastDocument> listRemovable(LocalDate since, Set<String> heldAccounts) {
        return db.select(DOCUMENT.ID, DOCUMENT.ACCOUNT_KEY, DOCUMENT.SHA256)
                .from(DOCUMENT)
                .where(DOCUMENT.RECEIVED_ON.le(since))
                .and(DOCUMENT.ACCOUNT_KEY.isNotNull())
                .and(DOCUMENT.ACCOUNT_KEY.notIn(heldAccounts))
                .andNotExists(
                        DSL.selectOne()
                                .from(ADJUDICATION)
                                .join(REMITTANCE)
                                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                                .join(REMITTANCE_FILE)
                                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                                .where(ADJUDICATION.ACCOUNT_KEY.eq(DOCUMENT.ACCOUNT_KEY))
                                .and(REMITTANCE_FILE.RECEIVED_ON.gt(since)))
                .andNotExists(
                        DSL.selectOne()
                                .from(APPEAL)
                                .join(ADJUDICATION)
                                .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                                .where(ADJUDICATION.ACCOUNT_KEY.eq(DOCUMENT.ACCOUNT_KEY))
                                .and(
                                        APPEAL.STATUS
                                                .in(openStatuses())
                                                .or(APPEAL.DECIDED_ON.gt(since))))
                .and(isUnused())
                .orderBy(DOCUMENT.RECEIVED_ON, DOCUMENT.ID)
                .fetch(row -> new PastDocument(row.value1(), row.value2(), row.value3()));
    }

    private static List<String> openStatuses() {
        return Arrays.stream(AppealStatus.values())
                .filter(AppealStatus::isOpen)
                .map(AppealStatus::name)
                .toList();
    }

    private static Condition isUnused() {
        return DSL.notExists(uses(CONSENT, CONSENT.PROOF_DOCUMENT_ID))
                .and(DSL.notExists(uses(LETTER_REQUEST, LETTER_REQUEST.DOCUMENT_ID)))
                .and(DSL.notExists(uses(LETTER_REQUEST, LETTER_REQUEST.ORIGINAL_ID)))
                .and(DSL.notExists(uses(LETTER_RECORD, LETTER_RECORD.DOCUMENT_ID)));
    }

    private static Select<? extends Record> uses(Table<?> table, Field<Long> document) {
        return DSL.selectOne().from(table).where(document.eq(DOCUMENT.ID));
    }

    /** The hashes under which nothing lies any more that another document needs. */
    List<String> remove(PastDocument past) {
        Set<String> hashes =
                db.select(DOCUMENT_RENDITION.SHA256)
                        .from(DOCUMENT_RENDITION)
                        .where(DOCUMENT_RENDITION.DOCUMENT_ID.eq(past.id()))
                        .fetchSet(DOCUMENT_RENDITION.SHA256);
        for (TableField<?, Long> of : BELOW) {
            db.deleteFrom(of.getTable()).where(of.eq(past.id())).execute();
        }
        db.update(PACKET_EXHIBIT)
                .setNull(PACKET_EXHIBIT.DOCUMENT_ID)
                .where(PACKET_EXHIBIT.DOCUMENT_ID.eq(past.id()))
                .execute();
        db.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(past.id())).execute();
        return Stream.concat(hashes.stream(), Stream.of(past.sha256()))
                .filter(this::isNeededNoMore)
                .toList();
    }

    private boolean isNeededNoMore(String sha256) {
        return !db.fetchExists(DOCUMENT, DOCUMENT.SHA256.eq(sha256))
                && !db.fetchExists(DOCUMENT_RENDITION, DOCUMENT_RENDITION.SHA256.eq(sha256));
    }
}
