package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_NEED;
import static org.overturn.core.db.schema.Tables.LETTER_BLOCK;
import static org.overturn.core.db.schema.Tables.PACKET_EXHIBIT;
import static org.overturn.core.db.schema.Tables.PACKET_MANIFEST;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.appeal.AssembledPacket.EditedLetter;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.letter.UsedBlock;
import org.springframework.stereotype.Repository;

/** What is recorded of an appeal's packet: its hash, its exhibits, what is missing in it. */
@Repository
class AppealPacketRepository {

    static final Condition ASSEMBLED =
            APPEAL.STATUS.in(AppealStatus.NEEDS_PERSON.name(), AppealStatus.FOR_REVIEW.name());

    private final DSLContext db;
    private final Ids ids;

    AppealPacketRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Has the packet of an open appeal assembled again; false when it was decided meanwhile. */
    boolean reopen(long id) {
        return 1
                == db.update(APPEAL)
                        .set(APPEAL.STATUS, AppealStatus.OPENED.name())
                        .where(APPEAL.ID.eq(id))
                        .and(ASSEMBLED.or(APPEAL.STATUS.eq(AppealStatus.OPENED.name())))
                        .execute();
    }

    /** From now on it is this packet; false when it is another one, or can't be sent. */
    boolean freeze(long id, String packetSha256) {
        return 1
                == db.update(APPEAL)
                        .set(APPEAL.STATUS, AppealStatus.SENT.name())
                        .where(APPEAL.ID.eq(id))
                        .and(APPEAL.PACKET_SHA256.eq(packetSha256))
                        .and(
                                APPEAL.STATUS.in(
                                        AppealStatus.FOR_REVIEW.name(), AppealStatus.SENT.name()))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(APPEAL_NEED)
                                        .where(APPEAL_NEED.APPEAL_ID.eq(id)))
                        .execute();
    }

    void release(long id) {
        db.update(APPEAL)
                .set(APPEAL.STATUS, AppealStatus.FOR_REVIEW.name())
                .where(APPEAL.ID.eq(id))
                .and(APPEAL.STATUS.eq(AppealStatus.SENT.name()))
                .execute();
    }

    /** Numbers of the open appeals whose packets rest on claims of a remittance. */
    List<String> listRestingOn(long remittanceId) {
        return db.select(APPEAL.APPEAL_NUMBER)
                .from(APPEAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .and(APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW"))
                .orderBy(APPEAL.APPEAL_NUMBER)
                .fetch(APPEAL.APPEAL_NUMBER);
    }

    /** Records the packet of an opened appeal; false when someone was faster. */
    boolean record(long id, AssembledPacket packet) {
        boolean recorded =
                1
                        == db.update(APPEAL)
                                .set(APPEAL.STATUS, packet.status().name())
                                .set(APPEAL.TEMPLATE, Fit.to(64, packet.template()))
                                .set(APPEAL.TEMPLATE_VERSION, packet.makeup().version())
                                .set(APPEAL.PACKET_SHA256, packet.sha256())
                                .set(APPEAL.PACKET_PAGES, packet.pages())
                                .set(
                                        APPEAL.NEWEST_DOCUMENT_ID,
                                        packet.newestDocument().orElse(null))
                                .set(
                                        APPEAL.LETTER_SHA256,
                                        packet.letter().map(EditedLetter::sha256).orElse(null))
                                .set(
                                        APPEAL.LETTER_SIGNATURE_ID,
                                        packet.letter()
                                                .flatMap(EditedLetter::signatureId)
                                                .orElse(null))
                                .where(APPEAL.ID.eq(id))
                                .and(APPEAL.STATUS.eq(AppealStatus.OPENED.name()))
                                .execute();
        if (recorded) {
            db.deleteFrom(APPEAL_NEED).where(APPEAL_NEED.APPEAL_ID.eq(id)).execute();
            db.deleteFrom(PACKET_EXHIBIT).where(PACKET_EXHIBIT.APPEAL_ID.eq(id)).execute();
            db.deleteFrom(LETTER_BLOCK).where(LETTER_BLOCK.APPEAL_ID.eq(id)).execute();
            insertNeeds(id, packet.needs());
            insertBlocks(id, packet.makeup().blocks());
            insertExhibits(id, packet.exhibits());
            keepManifest(id, packet.manifest());
        }
        return recorded;
    }

    private void keepManifest(long id, String manifest) {
        db.deleteFrom(PACKET_MANIFEST).where(PACKET_MANIFEST.APPEAL_ID.eq(id)).execute();
        db.insertInto(PACKET_MANIFEST)
                .set(PACKET_MANIFEST.APPEAL_ID, id)
                .set(PACKET_MANIFEST.MANIFEST, manifest)
                .execute();
    }

    private void insertNeeds(long id, List<String> needs) {
        for (int i = 0; i < needs.size(); i++) {
            db.insertInto(APPEAL_NEED)
                    .set(APPEAL_NEED.ID, ids.next())
                    .set(APPEAL_NEED.APPEAL_ID, id)
                    .set(APPEAL_NEED.ORDINAL, i + 1)
                    .set(APPEAL_NEED.NEED, Fit.to(500, needs.get(i)))
                    .execute();
        }
    }

    private void insertBlocks(long id, List<UsedBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            db.insertInto(LETTER_BLOCK)
                    .set(LETTER_BLOCK.ID, ids.next())
                    .set(LETTER_BLOCK.APPEAL_ID, id)
                    .set(LETTER_BLOCK.ORDINAL, i + 1)
                    .set(LETTER_BLOCK.BLOCK, Fit.to(64, blocks.get(i).name()))
                    .set(LETTER_BLOCK.BLOCK_VERSION, blocks.get(i).version())
                    .execute();
        }
    }

    private void insertExhibits(long id, List<AssembledPacket.Exhibit> exhibits) {
        for (AssembledPacket.Exhibit exhibit : exhibits) {
            db.insertInto(PACKET_EXHIBIT)
                    .set(PACKET_EXHIBIT.ID, ids.next())
                    .set(PACKET_EXHIBIT.APPEAL_ID, id)
                    .set(PACKET_EXHIBIT.LETTER, exhibit.letter())
                    .set(PACKET_EXHIBIT.TITLE, Fit.to(255, exhibit.title()))
                    .set(PACKET_EXHIBIT.DOCUMENT_ID, exhibit.documentId().orElse(null))
                    .set(PACKET_EXHIBIT.FIRST_PAGE, exhibit.firstPage())
                    .set(PACKET_EXHIBIT.PAGE_COUNT, exhibit.pages())
                    .execute();
        }
    }
}
