package org.overturn.core.denial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Finds the adjudication that a reversal undoes, by the score of denial_detection.md section 6:
 * claim number 50, account 25, charge 10, payment 10, member 5; 70 is enough. All candidates are of
 * the same payer. Some payers flip the sign of the payment only, so absolute values count.
 */
final class ReversalMatch {

    private static final int ENOUGH = 70;

    private ReversalMatch() {}

    /** The newest candidate with the best score that is enough. */
    static Optional<ChainLink> find(ChainLink reversal, List<ChainLink> candidates) {
        return candidates.stream()
                .filter(c -> !c.isReversal() && c.reversedBy().isEmpty())
                .filter(reversal::comesAfter)
                .filter(c -> score(reversal, c) >= ENOUGH)
                .max(
                        Comparator.comparing((ChainLink c) -> score(reversal, c))
                                .thenComparing(ChainLink.ORDER));
    }

    static int score(ChainLink reversal, ChainLink original) {
        return points(50, sameClaimNumber(reversal, original))
                + points(25, reversal.accountKey().equals(original.accountKey()))
                + points(10, same(reversal.charge(), original.charge()))
                + points(10, same(reversal.paid(), original.paid()))
                + points(5, sameText(reversal.memberId(), original.memberId()));
    }

    private static boolean sameClaimNumber(ChainLink reversal, ChainLink original) {
        return sameText(reversal.payerClaimNumber(), original.payerClaimNumber())
                || sameText(reversal.originalReference(), original.payerClaimNumber());
    }

    private static boolean sameText(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean same(Money one, Money other) {
        return one.abs().equals(other.abs());
    }

    private static int points(int points, boolean met) {
        return met ? points : 0;
    }
}
