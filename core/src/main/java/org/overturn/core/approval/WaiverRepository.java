package org.overturn.core.approval;

import static org.overturn.core.approval.ApprovalRepository.instant;
import static org.overturn.core.approval.ApprovalRepository.utc;
import static org.overturn.core.db.schema.Tables.APPROVAL_WAIVER;

import java.util.List;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Findings that approvers let pass. */
@Repository
class WaiverRepository {

    private final DSLContext db;
    private final Ids ids;

    WaiverRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void add(long approvalId, Waived waived, long byId) {
        db.insertInto(APPROVAL_WAIVER)
                .set(APPROVAL_WAIVER.ID, ids.next())
                .set(APPROVAL_WAIVER.APPROVAL_ID, approvalId)
                .set(APPROVAL_WAIVER.TEXT_NUMBER, waived.textNumber())
                .set(APPROVAL_WAIVER.FINDING, waived.finding())
                .set(APPROVAL_WAIVER.SAID, Fit.to(1000, waived.said()))
                .set(APPROVAL_WAIVER.REASON, waived.reason())
                .set(APPROVAL_WAIVER.MADE_BY_ID, byId)
                .set(APPROVAL_WAIVER.MADE_BY, Fit.to(120, waived.by()))
                .set(APPROVAL_WAIVER.MADE_AT, utc(waived.at()))
                .execute();
    }

    List<Waived> list(long approvalId) {
        return db.select(
                        APPROVAL_WAIVER.TEXT_NUMBER,
                        APPROVAL_WAIVER.FINDING,
                        APPROVAL_WAIVER.SAID,
                        APPROVAL_WAIVER.REASON,
                        APPROVAL_WAIVER.MADE_BY,
                        APPROVAL_WAIVER.MADE_AT)
                .from(APPROVAL_WAIVER)
                .where(APPROVAL_WAIVER.APPROVAL_ID.eq(approvalId))
                .orderBy(APPROVAL_WAIVER.ID)
                .fetch(row ->
                        new Waived(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                instant(row.value6())));
    }
}
