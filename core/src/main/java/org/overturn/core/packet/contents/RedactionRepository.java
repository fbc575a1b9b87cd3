package org.overturn.core.packet.contents;

import static org.overturn.core.db.schema.Tables.PACKET_REDACTION;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Parts of pages that are blacked out. */
@Repository
class RedactionRepository {

    private final DSLContext db;
    private final Ids ids;

    RedactionRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    List<Redaction> list(long appealId) {
        return db.select(PACKET_REDACTION.fields())
                .from(PACKET_REDACTION)
                .where(PACKET_REDACTION.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_REDACTION.ID)
                .fetch(RedactionRepository::redaction);
    }

    private static Redaction redaction(Record row) {
        return new Redaction(
                row.get(PACKET_REDACTION.EXHIBIT),
                new Passage(
                        row.get(PACKET_REDACTION.PAGE),
                        row.get(PACKET_REDACTION.WORDS),
                        new Box(
                                row.get(PACKET_REDACTION.BOX_LEFT),
                                row.get(PACKET_REDACTION.BOX_TOP),
                                row.get(PACKET_REDACTION.BOX_WIDTH),
                                row.get(PACKET_REDACTION.BOX_HEIGHT))),
                row.get(PACKET_REDACTION.REASON),
                row.get(PACKET_REDACTION.BLACKED_OUT_BY),
                row.get(PACKET_REDACTION.BLACKED_OUT_AT).toInstant(ZoneOffset.UTC));
    }

    void replace(long appealId, List<Redaction> all) {
        db.deleteFrom(PACKET_REDACTION).where(PACKET_REDACTION.APPEAL_ID.eq(appealId)).execute();
        all.forEach(one -> insert(appealId, one));
    }

    private void insert(long appealId, Redaction one) {
        Box box = one.what().box();
        db.insertInto(PACKET_REDACTION)
                .set(PACKET_REDACTION.ID, ids.next())
                .set(PACKET_REDACTION.APPEAL_ID, appealId)
                .set(PACKET_REDACTION.EXHIBIT, Fit.to(80, one.exhibit()))
                .set(PACKET_REDACTION.PAGE, one.what().page())
                .set(PACKET_REDACTION.WORDS, one.what().words())
                .set(PACKET_REDACTION.BOX_LEFT, box.left())
                .set(PACKET_REDACTION.BOX_TOP, box.top())
                .set(PACKET_REDACTION.BOX_WIDTH, box.width())
                .set(PACKET_REDACTION.BOX_HEIGHT, box.height())
                .set(PACKET_REDACTION.REASON, Fit.to(500, one.reason()))
                .set(PACKET_REDACTION.BLACKED_OUT_BY, Fit.to(120, one.by()))
                .set(
                        PACKET_REDACTION.BLACKED_OUT_AT,
                        LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC))
                .execute();
    }
}
