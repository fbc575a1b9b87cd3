package org.overturn.core.denial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Finds the adjudication that a reversal undoes, by the score of denial_detection.md section 6:
 * claim number 50, account 25, charge, payment and line set 10 each, member 5. With 70 it is the
 * one, with 50 to 69 a person is asked. All candidates are of the same payer. Some payers flip the
 * sign of the payment only, so absolute values count. A reversal of neither the charge nor the
 * payment takes back a part, perhaps: a person is asked, whatever the score.
 *
 * @param original with the best score; of equal ones the newest
 * @param whole charge or payment are the same
 */
record ReversalMatch(ChainLink original, int score, boolean whole) {

    private static final int ENOUGH = 70;
    private static final int ASKED = 50;

    /** The best candidate that is the one or may be it. */
    static Optional<ReversalMatch> find(ChainLink reversal, List<ChainLink> candidates) {
        return candidates.stream()
                .map(candidate ->
                        new ReversalMatch(
                                candidate,
                                score(reversal, candidate),
                                same(reversal.charge(), candidate.charge())
                                        || same(reversal.paid(), candidate.paid())))
                .filter(match -> match.score >= ASKED)
                .max(
                        Comparator.comparingInt((ReversalMatch match) -> match.score)
                                .thenComparing(ReversalMatch::original, ChainLink.ORDER));
    }

    boolean isCertain() {
        return score >= ENOUGH && whole;
    }

    static int score(ChainLink reversal, ChainLink original) {
        return points(50, sameClaimNumber(reversal.names(), original.names()))
                + points(25, reversal.names().hasAccountOf(original.names()))
                + points(10, same(reversal.charge(), original.charge()))
                + points(10, same(reversal.paid(), original.paid()))
                + points(
                        5,
                        ChainLink.Names.same(reversal.names().member(), original.names().member()))
                + points(10, reversal.served().hasLinesOf(original.served()));
    }

    private static boolean sameClaimNumber(ChainLink.Names reversal, ChainLink.Names original) {
        return ChainLink.Names.same(reversal.claimNumber(), original.claimNumber())
                || ChainLink.Names.same(reversal.original(), original.claimNumber());
    }

    private static boolean same(Money one, Money other) {
        return one.abs().equals(other.abs());
    }

    private static int points(int points, boolean met) {
        return met ? points : 0;
    }
}
