package org.overturn.core.letter;

import static org.overturn.core.db.schema.Tables.LETTER_ENTRY;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class LetterEntryRepository {

    private final DSLContext db;

    LetterEntryRepository(DSLContext db) {
        this.db = db;
    }

    void add(long appealId, LetterEntry entry, long byId) {
        db.insertInto(LETTER_ENTRY)
                .set(LETTER_ENTRY.ID, entry.id())
                .set(LETTER_ENTRY.APPEAL_ID, appealId)
                .set(LETTER_ENTRY.GAP, Fit.to(500, entry.gap()))
                .set(LETTER_ENTRY.CONTENT, entry.content())
                .set(LETTER_ENTRY.ENTERED_BY_ID, byId)
                .set(LETTER_ENTRY.ENTERED_BY, Fit.to(120, entry.by()))
                .set(LETTER_ENTRY.ENTERED_AT, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .execute();
    }

    /** The newest for each gap. */
    List<LetterEntry> listNewest(long appealId) {
        Map<String, LetterEntry> byGap = new LinkedHashMap<>();
        list(appealId).forEach(entry -> byGap.put(entry.gap(), entry));
        return List.copyOf(byGap.values());
    }

    /** The earliest first. */
    List<LetterEntry> list(long appealId) {
        return db.select(
                        LETTER_ENTRY.ID,
                        LETTER_ENTRY.GAP,
                        LETTER_ENTRY.CONTENT,
                        LETTER_ENTRY.ENTERED_BY,
                        LETTER_ENTRY.ENTERED_AT)
                .from(LETTER_ENTRY)
                .where(LETTER_ENTRY.APPEAL_ID.eq(appealId))
                .orderBy(LETTER_ENTRY.ID)
                .fetch(row ->
                        new LetterEntry(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5().toInstant(ZoneOffset.UTC)));
    }
}
