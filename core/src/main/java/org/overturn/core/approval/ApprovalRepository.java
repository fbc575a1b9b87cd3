package org.overturn.core.approval;

import static org.overturn.core.db.schema.Tables.APPROVAL;
import static org.overturn.core.db.schema.Tables.APPROVAL_STEP;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Texts' states and their history. */
@Repository
class ApprovalRepository {

    private final DSLContext db;
    private final Ids ids;

    ApprovalRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    Optional<Approval> find(long id) {
        return approvals(APPROVAL.ID.eq(id)).fetchOptional(ApprovalRepository::approval);
    }

    /** The one in force. */
    Optional<Approval> find(Subject subject) {
        return approvals(of(subject))
                .and(APPROVAL.IN_FORCE.isTrue())
                .fetchOptional(ApprovalRepository::approval);
    }

    List<Approval> list(Subject subject) {
        return approvals(of(subject)).orderBy(APPROVAL.ID).fetch(ApprovalRepository::approval);
    }

    List<Approval> list(SubjectKind kind, Collection<ApprovalState> states) {
        return approvals(APPROVAL.KIND.eq(kind.name()))
                .and(APPROVAL.STATE.in(states.stream().map(Enum::name).toList()))
                .orderBy(APPROVAL.CHANGED_AT, APPROVAL.ID)
                .fetch(ApprovalRepository::approval);
    }

    private static Condition of(Subject subject) {
        return APPROVAL.KIND.eq(subject.kind().name()).and(APPROVAL.SUBJECT_ID.eq(subject.id()));
    }

    private SelectConditionStep<? extends Record> approvals(Condition which) {
        return db.select(
                        APPROVAL.ID,
                        APPROVAL.KIND,
                        APPROVAL.SUBJECT_ID,
                        APPROVAL.CLINICAL,
                        APPROVAL.STATE,
                        APPROVAL.VERSION,
                        APPROVAL.TEXT_NUMBER,
                        APPROVAL.OPENED_AT,
                        APPROVAL.CHANGED_AT)
                .from(APPROVAL)
                .where(which);
    }

    private static Approval approval(Record row) {
        return new Approval(
                row.get(APPROVAL.ID),
                new Subject(
                        SubjectKind.valueOf(row.get(APPROVAL.KIND)), row.get(APPROVAL.SUBJECT_ID)),
                row.get(APPROVAL.CLINICAL),
                ApprovalState.valueOf(row.get(APPROVAL.STATE)),
                row.get(APPROVAL.VERSION),
                row.get(APPROVAL.TEXT_NUMBER),
                instant(row.get(APPROVAL.OPENED_AT)),
                instant(row.get(APPROVAL.CHANGED_AT)));
    }

    /** A draft with a first text; false when the subject has a text in force. */
    boolean add(Approval draft) {
        if (find(draft.subject()).isPresent()) {
            return false;
        }
        try {
            insert(draft);
            return true;
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            return false; // somebody was faster
        }
    }

    private void insert(Approval draft) {
        db.insertInto(APPROVAL)
                .set(APPROVAL.ID, draft.id())
                .set(APPROVAL.KIND, draft.subject().kind().name())
                .set(APPROVAL.SUBJECT_ID, draft.subject().id())
                .set(APPROVAL.IN_FORCE, true)
                .set(APPROVAL.CLINICAL, draft.clinical())
                .set(APPROVAL.STATE, draft.state().name())
                .set(APPROVAL.VERSION, draft.version())
                .set(APPROVAL.TEXT_NUMBER, draft.textNumber())
                .set(APPROVAL.OPENED_AT, utc(draft.openedAt()))
                .set(APPROVAL.CHANGED_AT, utc(draft.changedAt()))
                .execute();
    }

    /** Changes state and text if both still are as the caller saw them. */
    boolean change(Approval seen, Approval next) {
        return 1
                == db.update(APPROVAL)
                        .set(APPROVAL.STATE, next.state().name())
                        .set(
                                APPROVAL.IN_FORCE,
                                next.state() == ApprovalState.SUPERSEDED ? null : Boolean.TRUE)
                        .set(APPROVAL.VERSION, next.version())
                        .set(APPROVAL.TEXT_NUMBER, next.textNumber())
                        .set(APPROVAL.CHANGED_AT, utc(next.changedAt()))
                        .where(APPROVAL.ID.eq(seen.id()))
                        .and(APPROVAL.VERSION.eq(seen.version()))
                        .and(APPROVAL.STATE.eq(seen.state().name()))
                        .execute();
    }

    void add(long approvalId, Step step, Optional<Long> byId) {
        db.insertInto(APPROVAL_STEP)
                .set(APPROVAL_STEP.ID, ids.next())
                .set(APPROVAL_STEP.APPROVAL_ID, approvalId)
                .set(APPROVAL_STEP.FROM_STATE, step.from().map(Enum::name).orElse(null))
                .set(APPROVAL_STEP.TO_STATE, step.to().name())
                .set(APPROVAL_STEP.TEXT_NUMBER, step.textNumber())
                .set(APPROVAL_STEP.VOIDED, step.voided())
                .set(APPROVAL_STEP.REASON, Fit.to(1000, step.reason()))
                .set(APPROVAL_STEP.MADE_BY_ID, byId.orElse(null))
                .set(APPROVAL_STEP.MADE_BY, Fit.to(120, step.by()))
                .set(APPROVAL_STEP.MADE_AT, utc(step.at()))
                .execute();
    }

    List<Step> listSteps(long approvalId) {
        return db.select(
                        APPROVAL_STEP.FROM_STATE,
                        APPROVAL_STEP.TO_STATE,
                        APPROVAL_STEP.TEXT_NUMBER,
                        APPROVAL_STEP.VOIDED,
                        APPROVAL_STEP.REASON,
                        APPROVAL_STEP.MADE_BY,
                        APPROVAL_STEP.MADE_AT)
                .from(APPROVAL_STEP)
                .where(APPROVAL_STEP.APPROVAL_ID.eq(approvalId))
                .orderBy(APPROVAL_STEP.ID)
                .fetch(ApprovalRepository::step);
    }

    private static Step step(Record row) {
        return new Step(
                Optional.ofNullable(row.get(APPROVAL_STEP.FROM_STATE)).map(ApprovalState::valueOf),
                ApprovalState.valueOf(row.get(APPROVAL_STEP.TO_STATE)),
                row.get(APPROVAL_STEP.TEXT_NUMBER),
                row.get(APPROVAL_STEP.VOIDED),
                row.get(APPROVAL_STEP.REASON),
                row.get(APPROVAL_STEP.MADE_BY),
                instant(row.get(APPROVAL_STEP.MADE_AT)));
    }

    static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
