package org.overturn.core.packet.contents;

import static org.overturn.core.db.schema.Tables.PACKET_MARK;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Passages that are marked, and notes. */
@Repository
class MarkRepository {

    private final DSLContext db;
    private final Ids ids;

    MarkRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    List<Mark> list(long appealId) {
        return db.select(PACKET_MARK.fields())
                .from(PACKET_MARK)
                .where(PACKET_MARK.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_MARK.ID)
                .fetch(MarkRepository::mark);
    }

    private static Mark mark(Record row) {
        return new Mark(
                row.get(PACKET_MARK.EXHIBIT),
                new Passage(
                        row.get(PACKET_MARK.PAGE),
                        row.get(PACKET_MARK.WORDS),
                        new Box(
                                row.get(PACKET_MARK.BOX_LEFT),
                                row.get(PACKET_MARK.BOX_TOP),
                                row.get(PACKET_MARK.BOX_WIDTH),
                                row.get(PACKET_MARK.BOX_HEIGHT))),
                row.get(PACKET_MARK.NOTE),
                row.get(PACKET_MARK.MARKED_BY),
                row.get(PACKET_MARK.MARKED_AT).toInstant(ZoneOffset.UTC));
    }

    void replace(long appealId, List<Mark> all) {
        db.deleteFrom(PACKET_MARK).where(PACKET_MARK.APPEAL_ID.eq(appealId)).execute();
        all.forEach(one -> insert(appealId, one));
    }

    private void insert(long appealId, Mark one) {
        Box box = one.what().box();
        db.insertInto(PACKET_MARK)
                .set(PACKET_MARK.ID, ids.next())
                .set(PACKET_MARK.APPEAL_ID, appealId)
                .set(PACKET_MARK.EXHIBIT, Fit.to(80, one.exhibit()))
                .set(PACKET_MARK.PAGE, one.what().page())
                .set(PACKET_MARK.WORDS, one.what().words())
                .set(PACKET_MARK.BOX_LEFT, box.left())
                .set(PACKET_MARK.BOX_TOP, box.top())
                .set(PACKET_MARK.BOX_WIDTH, box.width())
                .set(PACKET_MARK.BOX_HEIGHT, box.height())
                .set(PACKET_MARK.NOTE, one.note())
                .set(PACKET_MARK.MARKED_BY, Fit.to(120, one.by()))
                .set(PACKET_MARK.MARKED_AT, LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC))
                .execute();
    }
}
