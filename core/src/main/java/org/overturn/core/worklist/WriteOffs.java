package org.overturn.core.worklist;

import java.util.List;
import java.util.Optional;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.UnknownApproval;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Denials to be given up for more than the limit ({@code overturn.approval.write-off-limit}): one
 * person asks, by sending the denial to write-off; another decides here.
 */
@Component
public class WriteOffs {

    private static final int LONGEST_REASON = 500;

    private final Approvals approvals;
    private final WriteOffRequests requests;
    private final WorkChanges changes;
    private final Worklist worklist;

    WriteOffs(
            Approvals approvals,
            WriteOffRequests requests,
            WorkChanges changes,
            Worklist worklist) {
        this.approvals = approvals;
        this.requests = requests;
        this.changes = changes;
        this.worklist = worklist;
    }

    /** Those that wait for a decision and that the reader may see, the earliest first. */
    public List<WaitingWriteOff> listWaiting(Access access) {
        return requests.listWaiting().stream()
                .flatMap(approval -> waiting(approval, access).stream())
                .toList();
    }

    /** The one of a denial that waits, if the reader may see it. */
    public Optional<WaitingWriteOff> findWaiting(long denialId, Access access) {
        return approvals
                .find(WriteOffRequests.subject(denialId))
                .filter(approval -> approval.state() == ApprovalState.IN_REVIEW)
                .flatMap(approval -> waiting(approval, access));
    }

    private Optional<WaitingWriteOff> waiting(Approval approval, Access access) {
        TextVersion text = approvals.getNewest(approval);
        return worklist.find(approval.subject().id(), access)
                .map(denial ->
                        new WaitingWriteOff(
                                denial,
                                approval.seen(),
                                text.content(),
                                text.authorId().orElse(0L),
                                text.author(),
                                text.writtenAt()));
    }

    /**
     * Approves it, and gives the denial up.
     *
     * @throws org.overturn.core.approval.ApprovalRefused when it is the editor's own, or no longer
     *     as it was seen
     * @throws RefusedQuery when the denial can't be given up any more
     */
    @Transactional
    public Changed approve(Editor editor, Seen seen) {
        Approval waiting = get(editor, seen);
        TextVersion text = approvals.getNewest(waiting);
        approvals.approve(editor.who(), seen, List.of(), List.of());
        String reason =
                Fit.to(LONGEST_REASON, "Asked by %s: %s".formatted(text.author(), text.content()));
        return changes.writeOff(waiting.subject().id(), reason, editor)
                .orElseThrow(() ->
                        new RefusedQuery(
                                "denial",
                                "The denial is settled or appealed, or was changed just now."));
    }

    /**
     * Refuses it; who asked can ask again with another reason.
     *
     * @throws org.overturn.core.approval.ApprovalRefused when no reason is given, or it is no
     *     longer as it was seen
     */
    @Transactional
    public void refuse(Editor editor, Seen seen, String reason) {
        get(editor, seen);
        approvals.askForChanges(editor.who(), seen, reason);
    }

    /** One of a denial that the editor may not see is as good as none. */
    private Approval get(Editor editor, Seen seen) {
        Approval approval = approvals.get(seen.id());
        Optional<WorkItem> denial =
                Optional.of(approval.subject())
                        .filter(subject -> subject.equals(WriteOffRequests.subject(subject.id())))
                        .flatMap(subject -> worklist.find(subject.id(), editor.access()));
        if (denial.isEmpty()) {
            throw new UnknownApproval("write-off", seen.id());
        }
        return approval;
    }
}
