package org.overturn.api.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.deadline.LimitMove;
import org.overturn.core.deadline.RuleDifference;
import org.overturn.core.deadline.RuleFinding;

/**
 * Deadlines on file that the present rules would count otherwise, and rules that deserve a look.
 *
 * @param looked open denials that have a limit
 * @param moved those whose last day would be another
 * @param earlier of these, those that would be due earlier
 * @param amount what was denied in those that move
 * @param earliest the first of them, by the earlier of their days
 */
record RuleDifferenceView(
        long looked,
        long moved,
        long earlier,
        String amount,
        List<LimitMoveView> earliest,
        List<RuleFindingView> findings) {

    /** Open denials whose last day is another by the present rules. */
    record LimitMoveView(
            String payer,
            Optional<String> from,
            Optional<String> to,
            String rule,
            long denials,
            String amount) {

        private static LimitMoveView of(LimitMove move) {
            return new LimitMoveView(
                    move.payer(),
                    move.from().map(LocalDate::toString),
                    move.to().map(LocalDate::toString),
                    move.rule(),
                    move.denials(),
                    move.amount().toString());
        }
    }

    /** A rule that deserves a look: ENDED, NO_RULE, UNVERIFIED or STALE. */
    record RuleFindingView(String kind, String what) {}

    static RuleDifferenceView of(RuleDifference difference, List<RuleFinding> findings) {
        return new RuleDifferenceView(
                difference.looked(),
                difference.moved(),
                difference.earlier(),
                difference.amount().toString(),
                difference.earliest().stream().map(LimitMoveView::of).toList(),
                findings.stream()
                        .map(one -> new RuleFindingView(one.kind().name(), one.what()))
                        .toList());
    }
}
