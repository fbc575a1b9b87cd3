package org.overturn.core.appeal;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPROVAL;
import static org.overturn.core.db.schema.Tables.APPROVAL_SIGNATURE;
import static org.overturn.core.db.schema.Tables.APPROVAL_TEXT;
import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL_PROPOSAL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PATIENT_ANSWER;
import static org.overturn.core.db.schema.Tables.DOCUMENT_RELEASE;
import static org.overturn.core.db.schema.Tables.PACKET_CONTENTS;
import static org.overturn.core.db.schema.Tables.PACKET_EXHIBIT;
import static org.overturn.core.db.schema.Tables.PACKET_LEFT_OUT;
import static org.overturn.core.db.schema.Tables.PACKET_PAGE_ANSWER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Repository;

/** Packets that are not what would be assembled now, and why. */
@Repository
class OutdatedPacketRepository {

    private static final Condition NEWER_DOCUMENTS =
            isNewer(DOCUMENT, DOCUMENT.ACCOUNT_KEY, DOCUMENT.ID);

    /** A document was linked to the account of the claim, or taken from it. */
    private static final Condition MOVED_DOCUMENTS =
            isNewer(DOCUMENT_MOVE, DOCUMENT_MOVE.ACCOUNT_KEY, DOCUMENT_MOVE.ID);

    /** Somebody said since whether a document is sensitive, as its words suggest. */
    private static final Condition ANSWERED_PROPOSALS =
            isNewer(
                    DOCUMENT.join(DOCUMENT_LABEL_PROPOSAL)
                            .on(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID.eq(DOCUMENT.ID)),
                    DOCUMENT.ACCOUNT_KEY,
                    DOCUMENT_LABEL_PROPOSAL.ANSWER_ID);

    /** Somebody said since that a document belongs to the account, as it seems not to. */
    private static final Condition ANSWERED_DOUBTS =
            isNewer(
                    DOCUMENT_PATIENT_ANSWER,
                    DOCUMENT_PATIENT_ANSWER.ACCOUNT_KEY,
                    DOCUMENT_PATIENT_ANSWER.ID);

    /** Somebody said since why a page belongs there, as it seems not to. */
    private static final Condition ANSWERED_PAGES =
            isNewer(PACKET_PAGE_ANSWER, PACKET_PAGE_ANSWER.ACCOUNT_KEY, PACKET_PAGE_ANSWER.ID);

    /** A document of the packet became a sensitive one, or is not released for it any more. */
    private static final Condition HOLDS_SENSITIVE =
            DSL.exists(
                    DSL.selectOne()
                            .from(PACKET_EXHIBIT)
                            .join(DOCUMENT_LABEL)
                            .on(DOCUMENT_LABEL.DOCUMENT_ID.eq(PACKET_EXHIBIT.DOCUMENT_ID))
                            .where(PACKET_EXHIBIT.APPEAL_ID.eq(APPEAL.ID))
                            .and(DOCUMENT_LABEL.SENSITIVITY.ne(Sensitivity.NORMAL.name()))
                            .andNotExists(
                                    DSL.selectOne()
                                            .from(DOCUMENT_RELEASE)
                                            .where(DOCUMENT_RELEASE.APPEAL_ID.eq(APPEAL.ID))
                                            .and(DOCUMENT_RELEASE.CONSENT_ID.isNotNull())
                                            .and(
                                                    DOCUMENT_RELEASE.DOCUMENT_ID.eq(
                                                            PACKET_EXHIBIT.DOCUMENT_ID))));

    private static final Condition LACKS_RELEASED =
            DSL.exists(
                    DSL.selectOne()
                            .from(DOCUMENT_RELEASE)
                            .where(DOCUMENT_RELEASE.APPEAL_ID.eq(APPEAL.ID))
                            .and(DOCUMENT_RELEASE.CONSENT_ID.isNotNull())
                            .andNotExists(
                                    DSL.selectOne()
                                            .from(PACKET_EXHIBIT)
                                            .where(PACKET_EXHIBIT.APPEAL_ID.eq(APPEAL.ID))
                                            .and(
                                                    PACKET_EXHIBIT.DOCUMENT_ID.eq(
                                                            DOCUMENT_RELEASE.DOCUMENT_ID)))
                            .andNotExists(
                                    DSL.selectOne()
                                            .from(PACKET_LEFT_OUT)
                                            .where(PACKET_LEFT_OUT.APPEAL_ID.eq(APPEAL.ID))
                                            .and(PACKET_LEFT_OUT.PAGE.eq(0))
                                            .and(
                                                    PACKET_LEFT_OUT.DOCUMENT_ID.eq(
                                                            DOCUMENT_RELEASE.DOCUMENT_ID))));

    /** The signature in force under the edited letter; 0 for none. */
    private static final Field<Long> SIGNATURE =
            DSL.coalesce(
                    DSL.field(
                            DSL.select(DSL.max(APPROVAL_SIGNATURE.ID))
                                    .from(APPROVAL_SIGNATURE)
                                    .where(APPROVAL_SIGNATURE.APPROVAL_ID.eq(APPROVAL.ID))
                                    .and(APPROVAL_SIGNATURE.VOIDED_AT.isNull())),
                    0L);

    /** Its letter was edited or signed since, or the signature lost its force. */
    private static final Condition LETTER_CHANGED =
            DSL.exists(
                    DSL.selectOne()
                            .from(APPROVAL)
                            .join(APPROVAL_TEXT)
                            .on(APPROVAL_TEXT.APPROVAL_ID.eq(APPROVAL.ID))
                            .and(APPROVAL_TEXT.NUMBER.eq(APPROVAL.TEXT_NUMBER))
                            .where(APPROVAL.KIND.eq(SubjectKind.APPEAL_LETTER.name()))
                            .and(APPROVAL.SUBJECT_ID.eq(APPEAL.ID))
                            .and(APPROVAL.IN_FORCE.isTrue())
                            .and(APPROVAL.STATE.ne(ApprovalState.SENT.name()))
                            .and(
                                    APPROVAL_TEXT
                                            .SHA256
                                            .ne(DSL.coalesce(APPEAL.LETTER_SHA256, ""))
                                            .or(
                                                    SIGNATURE.ne(
                                                            DSL.coalesce(
                                                                    APPEAL.LETTER_SIGNATURE_ID,
                                                                    0L)))));

    /** Somebody gave it another order since, or left something out. */
    private static final Condition OTHER_CONTENTS =
            DSL.exists(
                    DSL.selectOne()
                            .from(PACKET_CONTENTS)
                            .where(PACKET_CONTENTS.APPEAL_ID.eq(APPEAL.ID))
                            .and(
                                    PACKET_CONTENTS.CHANGE_ID.gt(
                                            DSL.coalesce(APPEAL.NEWEST_DOCUMENT_ID, 0L))));

    private static final Condition OUTDATED =
            NEWER_DOCUMENTS
                    .or(OTHER_CONTENTS)
                    .or(MOVED_DOCUMENTS)
                    .or(ANSWERED_PROPOSALS)
                    .or(ANSWERED_DOUBTS)
                    .or(ANSWERED_PAGES)
                    .or(HOLDS_SENSITIVE)
                    .or(LACKS_RELEASED)
                    .or(LETTER_CHANGED);

    private final DSLContext db;

    OutdatedPacketRepository(DSLContext db) {
        this.db = db;
    }

    /** Something of the claim's account got a key since the newest that the packet knew of. */
    private static Condition isNewer(TableLike<?> what, Field<String> accountKey, Field<Long> key) {
        return DSL.exists(
                DSL.selectOne()
                        .from(ADJUDICATION)
                        .join(what)
                        .on(accountKey.eq(ADJUDICATION.ACCOUNT_KEY))
                        .where(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                        .and(key.gt(DSL.coalesce(APPEAL.NEWEST_DOCUMENT_ID, 0L))));
    }

    /** Unsent ones are to be assembled again. */
    int reopenAll() {
        return db.update(APPEAL)
                .set(APPEAL.STATUS, AppealStatus.OPENED.name())
                .where(AppealPacketRepository.ASSEMBLED)
                .and(OUTDATED)
                .execute();
    }

    boolean isOutdated(long appealId) {
        return isSo(appealId, OUTDATED);
    }

    /** Whether its letter has another text or another signature by now. */
    boolean hasOldLetter(long appealId) {
        return isSo(appealId, LETTER_CHANGED);
    }

    private boolean isSo(long appealId, Condition condition) {
        return db.fetchExists(
                db.selectOne()
                        .from(APPEAL)
                        .where(APPEAL.ID.eq(appealId))
                        .and(APPEAL.PACKET_SHA256.isNotNull())
                        .and(condition));
    }
}
