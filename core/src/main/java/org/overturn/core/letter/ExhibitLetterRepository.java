package org.overturn.core.letter;

import static org.overturn.core.db.schema.Tables.LETTER_EXHIBIT;

import java.util.Map;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

@Repository
class ExhibitLetterRepository {

    private final DSLContext db;
    private final Ids ids;

    ExhibitLetterRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void add(long appealId, String exhibit, String letter) {
        db.insertInto(LETTER_EXHIBIT)
                .set(LETTER_EXHIBIT.ID, ids.next())
                .set(LETTER_EXHIBIT.APPEAL_ID, appealId)
                .set(LETTER_EXHIBIT.EXHIBIT, Fit.to(80, exhibit))
                .set(LETTER_EXHIBIT.LETTER, letter)
                .execute();
    }

    void deleteAll(long appealId) {
        db.deleteFrom(LETTER_EXHIBIT).where(LETTER_EXHIBIT.APPEAL_ID.eq(appealId)).execute();
    }

    /** Letters by exhibit. */
    Map<String, String> list(long appealId) {
        return db.select(LETTER_EXHIBIT.EXHIBIT, LETTER_EXHIBIT.LETTER)
                .from(LETTER_EXHIBIT)
                .where(LETTER_EXHIBIT.APPEAL_ID.eq(appealId))
                .orderBy(LETTER_EXHIBIT.ID)
                .fetchMap(LETTER_EXHIBIT.EXHIBIT, LETTER_EXHIBIT.LETTER);
    }
}
