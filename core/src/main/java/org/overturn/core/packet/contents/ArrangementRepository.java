package org.overturn.core.packet.contents;

import static org.overturn.core.db.schema.Tables.PACKET_CONTENTS;
import static org.overturn.core.db.schema.Tables.PACKET_LEFT_OUT;
import static org.overturn.core.db.schema.Tables.PACKET_PLACE;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class ArrangementRepository {

    private final DSLContext db;
    private final Ids ids;
    private final RedactionRepository redactions;
    private final MarkRepository marks;

    ArrangementRepository(
            DSLContext db, Ids ids, RedactionRepository redactions, MarkRepository marks) {
        this.db = db;
        this.ids = ids;
        this.redactions = redactions;
        this.marks = marks;
    }

    Optional<Arrangement> find(long appealId) {
        return db.select(PACKET_CONTENTS.VERSION, PACKET_CONTENTS.SEGMENTS)
                .from(PACKET_CONTENTS)
                .where(PACKET_CONTENTS.APPEAL_ID.eq(appealId))
                .fetchOptional(row ->
                        new Arrangement(
                                row.value1(),
                                listPlaces(appealId),
                                listLeftOut(appealId),
                                row.value2(),
                                redactions.list(appealId),
                                marks.list(appealId)));
    }

    private List<String> listPlaces(long appealId) {
        return db.select(PACKET_PLACE.EXHIBIT)
                .from(PACKET_PLACE)
                .where(PACKET_PLACE.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_PLACE.ORDINAL, PACKET_PLACE.ID)
                .fetch(PACKET_PLACE.EXHIBIT);
    }

    private List<LeftOut> listLeftOut(long appealId) {
        return db.select(
                        PACKET_LEFT_OUT.EXHIBIT,
                        PACKET_LEFT_OUT.PAGE,
                        PACKET_LEFT_OUT.REASON,
                        PACKET_LEFT_OUT.LEFT_OUT_BY,
                        PACKET_LEFT_OUT.LEFT_OUT_AT)
                .from(PACKET_LEFT_OUT)
                .where(PACKET_LEFT_OUT.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_LEFT_OUT.ID)
                .fetch(row ->
                        new LeftOut(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5().toInstant(ZoneOffset.UTC)));
    }

    Optional<Long> findChange(long appealId) {
        return db.select(PACKET_CONTENTS.CHANGE_ID)
                .from(PACKET_CONTENTS)
                .where(PACKET_CONTENTS.APPEAL_ID.eq(appealId))
                .fetchOptional(PACKET_CONTENTS.CHANGE_ID);
    }

    /**
     * Keeps what is to hold from now on, as the version behind its own.
     *
     * @throws ArrangementChanged when it is not made from what is kept
     */
    void save(long appealId, Arrangement changed) {
        boolean kept =
                changed.version() == 0 ? insert(appealId, changed) : update(appealId, changed);
        if (!kept) {
            throw new ArrangementChanged();
        }
        db.deleteFrom(PACKET_PLACE).where(PACKET_PLACE.APPEAL_ID.eq(appealId)).execute();
        db.deleteFrom(PACKET_LEFT_OUT).where(PACKET_LEFT_OUT.APPEAL_ID.eq(appealId)).execute();
        for (int i = 0; i < changed.order().size(); i++) {
            db.insertInto(PACKET_PLACE)
                    .set(PACKET_PLACE.ID, ids.next())
                    .set(PACKET_PLACE.APPEAL_ID, appealId)
                    .set(PACKET_PLACE.ORDINAL, i + 1)
                    .set(PACKET_PLACE.EXHIBIT, Fit.to(80, changed.order().get(i)))
                    .execute();
        }
        changed.leftOut().forEach(one -> insert(appealId, one));
        redactions.replace(appealId, changed.redactions());
        marks.replace(appealId, changed.marks());
    }

    private boolean insert(long appealId, Arrangement changed) {
        try {
            db.insertInto(PACKET_CONTENTS)
                    .set(PACKET_CONTENTS.APPEAL_ID, appealId)
                    .set(PACKET_CONTENTS.VERSION, 1)
                    .set(PACKET_CONTENTS.CHANGE_ID, ids.next())
                    .set(PACKET_CONTENTS.SEGMENTS, changed.segments())
                    .execute();
            return true;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            return false;
        }
    }

    private boolean update(long appealId, Arrangement changed) {
        return 1
                == db.update(PACKET_CONTENTS)
                        .set(PACKET_CONTENTS.VERSION, changed.version() + 1)
                        .set(PACKET_CONTENTS.CHANGE_ID, ids.next())
                        .set(PACKET_CONTENTS.SEGMENTS, changed.segments())
                        .where(PACKET_CONTENTS.APPEAL_ID.eq(appealId))
                        .and(PACKET_CONTENTS.VERSION.eq(changed.version()))
                        .execute();
    }

    private void insert(long appealId, LeftOut one) {
        db.insertInto(PACKET_LEFT_OUT)
                .set(PACKET_LEFT_OUT.ID, ids.next())
                .set(PACKET_LEFT_OUT.APPEAL_ID, appealId)
                .set(PACKET_LEFT_OUT.EXHIBIT, Fit.to(80, one.exhibit()))
                .set(PACKET_LEFT_OUT.DOCUMENT_ID, one.documentId().orElse(null))
                .set(PACKET_LEFT_OUT.PAGE, one.page())
                .set(PACKET_LEFT_OUT.REASON, Fit.to(500, one.reason()))
                .set(PACKET_LEFT_OUT.LEFT_OUT_BY, Fit.to(120, one.by()))
                .set(PACKET_LEFT_OUT.LEFT_OUT_AT, LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC))
                .execute();
    }
}
