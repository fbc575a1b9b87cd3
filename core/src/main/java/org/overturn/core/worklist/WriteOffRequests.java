package org.overturn.core.worklist;

import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.NewText;
import org.overturn.core.approval.Revision;
import org.overturn.core.approval.Subject;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.Who;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.WorkChangeRepository.Current;
import org.springframework.stereotype.Component;

/** Asks a second person before much is given up; the reason is the text that is approved. */
@Component
class WriteOffRequests {

    private final Approvals approvals;

    WriteOffRequests(Approvals approvals) {
        this.approvals = approvals;
    }

    boolean needSecondPerson(Money amount) {
        return approvals.needsSecondPerson(amount);
    }

    static Subject subject(long denialId) {
        return new Subject(SubjectKind.WRITE_OFF, denialId);
    }

    /** Asks, or asks anew with another reason. */
    void ask(Current denial, String reason, Who who) {
        String note = "To give up " + denial.amount().toDollars();
        Approval open =
                waiting(denial.id())
                        .map(approval ->
                                approvals.revise(
                                        who, approval.seen(), new Revision(reason, note, false)))
                        .orElseGet(() -> open(denial.id(), reason, note, who));
        if (open.state() != ApprovalState.IN_REVIEW) {
            approvals.submit(who, open.seen(), note);
        }
    }

    private Approval open(long denialId, String reason, String note, Who who) {
        approvals
                .find(subject(denialId))
                .ifPresent(done -> approvals.supersede(who, done.seen(), "Asked for once more"));
        return approvals.open(who, new NewText(subject(denialId), false, reason, note));
    }

    /** Takes a question back when the denial went another way; true, as nothing can fail. */
    boolean drop(long denialId, Who who) {
        waiting(denialId)
                .ifPresent(approval ->
                        approvals.supersede(who, approval.seen(), "The denial went another way"));
        return true;
    }

    private Optional<Approval> waiting(long denialId) {
        return approvals
                .find(subject(denialId))
                .filter(approval -> approval.state() != ApprovalState.APPROVED);
    }

    List<Approval> listWaiting() {
        return approvals.list(SubjectKind.WRITE_OFF, List.of(ApprovalState.IN_REVIEW));
    }
}
