package org.overturn.api.necessity;

import org.overturn.core.approval.Who;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterSeen;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.stereotype.Component;

/** Letters from stage to stage, up to the review and back. */
@Component
class LetterMoves {

    private final NecessityLetters letters;
    private final LetterApprovals approvals;

    LetterMoves(NecessityLetters letters, LetterApprovals approvals) {
        this.letters = letters;
        this.approvals = approvals;
    }

    /**
     * A step that is wanted.
     *
     * @param from the stage that the letter is in
     */
    record Move(LetterStage from, LetterStage to, String reason) {}

    /** To the next stage or, with a reason, to an earlier one. */
    NecessityLetter make(Who who, LetterSeen seen, Move move) {
        if (move.to() == LetterStage.REVIEW) {
            return approvals.submitForReview(who, seen, move.reason());
        }
        return move.to() == LetterStage.DRAFT && move.from() != LetterStage.GATHER
                ? approvals.takeBack(who, seen, move.reason())
                : letters.move(who, seen, move.to(), move.reason());
    }
}
