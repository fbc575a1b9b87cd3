package org.overturn.core.db;

import static org.overturn.core.db.schema.Tables.WATERMARK;

import org.jooq.DSLContext;

/** Up to which key a step that looks at what is new has got. */
public final class Watermark {

    private final DSLContext db;
    private final String name;

    /**
     * @param name of the step
     */
    public Watermark(DSLContext db, String name) {
        this.db = db;
        this.name = name;
    }

    /** The newest key that was looked at; 0 before the first time. */
    public long seenId() {
        return db.select(WATERMARK.SEEN_ID)
                .from(WATERMARK)
                .where(WATERMARK.NAME.eq(name))
                .fetchOptional(WATERMARK.SEEN_ID)
                .orElse(0L);
    }

    /** The next time begins behind this key. */
    public void saw(long id) {
        int moved =
                db.update(WATERMARK)
                        .set(WATERMARK.SEEN_ID, id)
                        .where(WATERMARK.NAME.eq(name))
                        .execute();
        if (moved == 0) {
            db.insertInto(WATERMARK).set(WATERMARK.NAME, name).set(WATERMARK.SEEN_ID, id).execute();
        }
    }
}
