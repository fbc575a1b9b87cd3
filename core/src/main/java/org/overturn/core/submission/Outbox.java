package org.overturn.core.submission;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Subject;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submissions as the sender takes them, one at a time. Each method is a transaction of its own, so
 * that what is known is stored before the next thing happens.
 */
@Component
public class Outbox {

    private static final Who SENDER = Who.program("sender");

    private final SubmissionRepository repository;
    private final SubmissionSteps steps;
    private final Appeals appeals;
    private final Approvals approvals;

    Outbox(
            SubmissionRepository repository,
            SubmissionSteps steps,
            Appeals appeals,
            Approvals approvals) {
        this.repository = repository;
        this.steps = steps;
        this.appeals = appeals;
        this.approvals = approvals;
    }

    /** What is to be sent now, the earliest first. */
    @Transactional(readOnly = true)
    public List<Submission> listDue() {
        return repository.listDue(steps.now());
    }

    /** What an earlier sender began and did not end. */
    @Transactional(readOnly = true)
    public List<Submission> listInterrupted() {
        return repository.list(EnumSet.of(SubmissionState.SENDING));
    }

    /**
     * Marks it as being sent; empty when it must not be any more, which is recorded.
     *
     * @throws NotSubmitted when somebody was faster
     */
    @Transactional
    public Optional<Submission> take(Submission due) {
        if (appeals.get(due.appealId()).status() != AppealStatus.SENT) {
            failed(due, "The appeal was decided meanwhile.");
            return Optional.empty();
        }
        if (letter(due).filter(one -> isSigned(one.state())).isEmpty()) {
            failed(due, "Its letter is not signed any more.");
            return Optional.empty();
        }
        return Optional.of(
                steps.move(
                        SENDER,
                        due,
                        new SubmissionSteps.Change(
                                SubmissionState.SENDING,
                                due.attempts() + 1,
                                Optional.empty(),
                                due.tracking()),
                        ""));
    }

    private Optional<Approval> letter(Submission one) {
        return approvals.find(new Subject(SubjectKind.APPEAL_LETTER, one.appealId()));
    }

    private static boolean isSigned(ApprovalState state) {
        return state == ApprovalState.SIGNED || state == ApprovalState.SENT;
    }

    /** It left; its letter can't change any more. */
    @Transactional
    public Submission sent(Submission taken, String note) {
        Submission after =
                steps.move(
                        SENDER,
                        taken,
                        SubmissionSteps.Change.to(SubmissionState.SENT, taken),
                        note);
        letter(taken)
                .filter(one -> one.state() == ApprovalState.SIGNED)
                .ifPresent(one -> approvals.markSent(SENDER, one.seen(), taken.channel().label()));
        return after;
    }

    /** Surely nothing left: it is tried again after a pause, or has failed after the last one. */
    @Transactional
    public Submission notSent(Submission taken, String why) {
        Optional<Duration> pause = Backoff.after(taken.attempts());
        return pause.isEmpty()
                ? failed(taken, why)
                : steps.move(
                        SENDER,
                        taken,
                        new SubmissionSteps.Change(
                                SubmissionState.QUEUED,
                                taken.attempts(),
                                pause.map(steps.now()::plus),
                                taken.tracking()),
                        why);
    }

    /** Surely nothing left, and another attempt would end the same. */
    @Transactional
    public Submission failed(Submission taken, String why) {
        return steps.move(
                SENDER, taken, SubmissionSteps.Change.to(SubmissionState.FAILED, taken), why);
    }

    /** Nobody knows from here; a person finds out. */
    @Transactional
    public Submission inDoubt(Submission taken, String why) {
        return steps.move(
                SENDER, taken, SubmissionSteps.Change.to(SubmissionState.IN_DOUBT, taken), why);
    }
}
