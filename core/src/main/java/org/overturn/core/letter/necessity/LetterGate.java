package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.BlockingFinding;
import org.overturn.core.approval.Who;
import org.springframework.stereotype.Component;

/**
 * What holds a letter back from its next step. A gap in its text does from the review on; what else
 * it lacks or contradicts does from the approval on, unless the approver let it pass.
 */
@Component
class LetterGate {

    private final NecessityLetters letters;
    private final LetterPapers papers;
    private final Approvals approvals;

    LetterGate(NecessityLetters letters, LetterPapers papers, Approvals approvals) {
        this.letters = letters;
        this.papers = papers;
        this.approvals = approvals;
    }

    /** All that is in the way of an approval; gaps can't be let pass. */
    List<BlockingFinding> blocking(NecessityLetter letter) {
        List<BlockingFinding> blocking = new ArrayList<>(gaps(letter));
        blocking.addAll(LetterChecks.blocking(letters.check(letter)));
        return blocking;
    }

    private List<BlockingFinding> gaps(NecessityLetter letter) {
        return LetterChecks.blockingGaps(papers.listGaps(letter, letters.content(letter)));
    }

    /**
     * @throws org.overturn.core.approval.BlockedByFindings naming each gap of the text
     */
    void checkBeforeReview(Who who, NecessityLetter letter) {
        approvals.checkFree(
                who, letters.text(letter).seen(), ApprovalState.IN_REVIEW, gaps(letter));
    }

    /**
     * @throws org.overturn.core.approval.BlockedByFindings naming what came up since the approval,
     *     or was never let pass
     */
    void checkAfterApproval(Who who, NecessityLetter letter, ApprovalState next) {
        Approval text = letters.text(letter);
        approvals.checkFree(
                who, text.seen(), next, approvals.listNotWaived(text, blocking(letter)));
    }
}
