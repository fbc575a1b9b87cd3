package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.LETTER_RECORD;
import static org.overturn.core.letter.necessity.NecessityRepository.instant;
import static org.overturn.core.letter.necessity.NecessityRepository.utc;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

/** What is there of the records that letters rest on. */
@Repository
class RecordRepository {

    private final DSLContext db;

    RecordRepository(DSLContext db) {
        this.db = db;
    }

    void add(long letterId, LetterRecord tick) {
        db.insertInto(LETTER_RECORD)
                .set(LETTER_RECORD.ID, tick.id())
                .set(LETTER_RECORD.REQUEST_ID, letterId)
                .set(LETTER_RECORD.ITEM, tick.item())
                .set(LETTER_RECORD.DOCUMENT_ID, tick.documentId().orElse(null))
                .set(LETTER_RECORD.NOTE, tick.note())
                .set(LETTER_RECORD.TICKED_BY, Fit.to(120, tick.by()))
                .set(LETTER_RECORD.TICKED_AT, utc(tick.at()))
                .execute();
    }

    /** False when there is none such. */
    boolean remove(long letterId, long id) {
        return 1
                == db.deleteFrom(LETTER_RECORD)
                        .where(LETTER_RECORD.ID.eq(id))
                        .and(LETTER_RECORD.REQUEST_ID.eq(letterId))
                        .execute();
    }

    /** The earliest first. */
    List<LetterRecord> list(long letterId) {
        return db.select(
                        LETTER_RECORD.ID,
                        LETTER_RECORD.ITEM,
                        LETTER_RECORD.DOCUMENT_ID,
                        LETTER_RECORD.NOTE,
                        LETTER_RECORD.TICKED_BY,
                        LETTER_RECORD.TICKED_AT)
                .from(LETTER_RECORD)
                .where(LETTER_RECORD.REQUEST_ID.eq(letterId))
                .orderBy(LETTER_RECORD.ID)
                .fetch(row ->
                        new LetterRecord(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                row.value5(),
                                instant(row.value6())));
    }
}
