package org.overturn.core.letter;

import java.util.List;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.BlockingFinding;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edited appeal letters on their way to the signature: none of the steps forward is taken while
 * something is in the way that can't be let pass.
 */
@Component
public class EditedLetterApprovals {

    private final EditedLetters letters;
    private final ExhibitLetters exhibits;
    private final Approvals approvals;

    EditedLetterApprovals(EditedLetters letters, ExhibitLetters exhibits, Approvals approvals) {
        this.letters = letters;
        this.exhibits = exhibits;
        this.approvals = approvals;
    }

    /**
     * Asks somebody to look at it.
     *
     * @throws org.overturn.core.approval.BlockedByFindings when something is in the way that nobody
     *     can let pass: a gap, a fact without a source, a page that is not there
     */
    @Transactional
    public Approval submit(Who who, Seen seen, Letter.Draft draft, String note) {
        List<BlockingFinding> findings =
                letters.review(approvals.get(seen.id()), draft).blocking().stream()
                        .filter(finding -> !finding.waivable())
                        .toList();
        approvals.checkFree(who, seen, ApprovalState.IN_REVIEW, findings);
        return approvals.submit(who, seen, note);
    }

    /** Approves it, unless a finding that is not let pass is in the way. */
    @Transactional
    public Approval approve(Who who, Seen seen, Letter.Draft draft, List<Waiver> waived) {
        Approval current = approvals.get(seen.id());
        exhibits.keep(current.subject().id(), draft.exhibits());
        return approvals.approve(who, seen, letters.review(current, draft).blocking(), waived);
    }

    /**
     * Signs it: the clinician whom it names, or somebody with a delegation of that clinician.
     *
     * @throws org.overturn.core.approval.NotEntitledToSign when another one wants to
     * @throws org.overturn.core.approval.BlockedByFindings when something came in the way since it
     *     was approved
     */
    @Transactional
    public Approval sign(Who who, Seen seen, Letter.Draft draft, Attestation attestation) {
        Approval current = approvals.get(seen.id());
        List<BlockingFinding> findings = letters.review(current, draft).blocking();
        approvals.checkFree(
                who, seen, ApprovalState.SIGNED, approvals.listNotWaived(current, findings));
        String html = approvals.getNewest(current).content();
        return approvals.sign(who, seen, attestation, NamedClinician.in(html));
    }
}
