package org.overturn.core.approval;

import static org.overturn.core.approval.ApprovalRepository.instant;
import static org.overturn.core.approval.ApprovalRepository.utc;
import static org.overturn.core.db.schema.Tables.SIGN_DELEGATION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.approval.Delegation.Revoked;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class DelegationRepository {

    private final DSLContext db;

    DelegationRepository(DSLContext db) {
        this.db = db;
    }

    void add(Delegation delegation) {
        db.insertInto(SIGN_DELEGATION)
                .set(SIGN_DELEGATION.ID, delegation.id())
                .set(SIGN_DELEGATION.DELEGATOR_ID, delegation.delegatorId())
                .set(SIGN_DELEGATION.DELEGATE_ID, delegation.delegateId())
                .set(SIGN_DELEGATION.VALID_FROM, delegation.from())
                .set(SIGN_DELEGATION.VALID_UNTIL, delegation.until())
                .set(SIGN_DELEGATION.REASON, delegation.reason())
                .set(SIGN_DELEGATION.RECORDED_BY, Fit.to(120, delegation.recordedBy()))
                .set(SIGN_DELEGATION.RECORDED_AT, utc(delegation.recordedAt()))
                .execute();
    }

    /** False when there is none such, or it was revoked before. */
    boolean revoke(long id, Revoked revoked) {
        return 1
                == db.update(SIGN_DELEGATION)
                        .set(SIGN_DELEGATION.REVOKED_BY, Fit.to(120, revoked.by()))
                        .set(SIGN_DELEGATION.REVOKED_AT, utc(revoked.at()))
                        .where(SIGN_DELEGATION.ID.eq(id))
                        .and(SIGN_DELEGATION.REVOKED_AT.isNull())
                        .execute();
    }

    List<Delegation> list() {
        return list(DSL.noCondition());
    }

    List<Delegation> listOfDelegate(long userId) {
        return list(SIGN_DELEGATION.DELEGATE_ID.eq(userId));
    }

    private List<Delegation> list(Condition which) {
        return db.select(
                        SIGN_DELEGATION.ID,
                        SIGN_DELEGATION.DELEGATOR_ID,
                        SIGN_DELEGATION.DELEGATE_ID,
                        SIGN_DELEGATION.VALID_FROM,
                        SIGN_DELEGATION.VALID_UNTIL,
                        SIGN_DELEGATION.REASON,
                        SIGN_DELEGATION.RECORDED_BY,
                        SIGN_DELEGATION.RECORDED_AT,
                        SIGN_DELEGATION.REVOKED_BY,
                        SIGN_DELEGATION.REVOKED_AT)
                .from(SIGN_DELEGATION)
                .where(which)
                .orderBy(SIGN_DELEGATION.ID)
                .fetch(DelegationRepository::delegation);
    }

    private static Delegation delegation(Record row) {
        return new Delegation(
                row.get(SIGN_DELEGATION.ID),
                row.get(SIGN_DELEGATION.DELEGATOR_ID),
                row.get(SIGN_DELEGATION.DELEGATE_ID),
                row.get(SIGN_DELEGATION.VALID_FROM),
                row.get(SIGN_DELEGATION.VALID_UNTIL),
                row.get(SIGN_DELEGATION.REASON),
                row.get(SIGN_DELEGATION.RECORDED_BY),
                instant(row.get(SIGN_DELEGATION.RECORDED_AT)),
                Optional.ofNullable(row.get(SIGN_DELEGATION.REVOKED_AT))
                        .map(at -> new Revoked(row.get(SIGN_DELEGATION.REVOKED_BY), instant(at))));
    }
}
