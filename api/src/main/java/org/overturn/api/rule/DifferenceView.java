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
record DifferenceView(
        long looked,
        long moved,
        long earlier,
        String amount,
        List<MoveView> earliest,
        List<FindingView> findings) {

    /** Open denials whose last day is another by the present rules. */
    record MoveView(
            String payer,
            Optional<String> from,
            Optional<String> to,
            String rule,
            long denials,
            String amount) {

        private static MoveView of(LimitMove move) {
            return new MoveView(
                    move.payer(),
                    move.from().map(LocalDate::toString),
                    move.to().map(LocalDate::toString),
                    move.rule(),
                    move.denials(),
                    move.amount().toString());
        }
    }

    /** A rule that deserves a look: ENDED, NO_RULE, UNVERIFIED or STALE. */
    record FindingView(String kind, String what) {}

    static DifferenceView of(RuleDifference difference, List<RuleFinding> findings) {
        return new DifferenceView(
                difference.looked(),
                difference.moved(),
                difference.earlier(),
                difference.amount().toString(),
                difference.earliest().stream().map(MoveView::of).toList(),
                findings.stream()
                        .map(one -> new FindingView(one.kind().name(), one.what()))
                        .toList());
    }
}
