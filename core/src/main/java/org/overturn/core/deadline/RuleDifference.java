package org.overturn.core.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.overturn.core.money.Money;

/**
 * What a change of rules would move.
 *
 * @param looked open denials that have a limit
 * @param moved those whose last day would be another
 * @param earlier of these, those that would be due earlier
 * @param amount what was denied in those that move
 * @param earliest some of the moves, by the earlier of their days
 */
public record RuleDifference(
        long looked, long moved, long earlier, Money amount, List<LimitMove> earliest) {

    public RuleDifference {
        earliest = List.copyOf(earliest);
    }

    /** Adds up move by move and keeps the earliest. */
    static final class Sum {

        private static final Comparator<LimitMove> ORDER =
                Comparator.comparing(LimitMove::earliest)
                        .thenComparing(LimitMove::payer)
                        .thenComparing(LimitMove::rule);

        private final int most;
        private final PriorityQueue<LimitMove> kept = new PriorityQueue<>(ORDER.reversed());
        private long looked;
        private long moved;
        private long earlier;
        private Money amount = Money.ZERO;

        Sum(int most) {
            this.most = most;
        }

        void looked(long denials) {
            looked += denials;
        }

        void add(LimitMove move) {
            moved += move.denials();
            earlier += move.isEarlier() ? move.denials() : 0;
            amount = amount.plus(move.amount());
            kept.add(move);
            if (kept.size() > most) {
                kept.poll();
            }
        }

        RuleDifference done() {
            List<LimitMove> first = new ArrayList<>(kept);
            first.sort(ORDER);
            return new RuleDifference(looked, moved, earlier, amount, first);
        }
    }
}
