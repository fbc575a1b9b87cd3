package org.overturn.core.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * What came before and after the denials of one decision.
 *
 * @param recovered what later steps paid for them and nothing took back, for all together
 */
record Fate(ChainLink decision, DenialKind kind, End end, Money recovered) {

    /** What became of them. */
    enum End {
        /** Nothing: they are what the payer says now. */
        STANDS,
        /** A later decision took their place with nothing won, or is to come. */
        SUPERSEDED,
        /** A later decision refused again. */
        REFUSED_AGAIN,
        WON,
        PARTLY_WON,
        /** The payer paid and took all of it back. */
        TAKEN_BACK;

        /** The status of a denial that is neither a true duplicate nor waiting to be settled. */
        DenialStatus status(boolean appealed) {
            return switch (this) {
                case STANDS -> appealed ? DenialStatus.APPEALED : DenialStatus.OPEN;
                case SUPERSEDED -> DenialStatus.SUPERSEDED;
                case REFUSED_AGAIN -> appealed ? DenialStatus.UPHELD : DenialStatus.SUPERSEDED;
                case WON -> DenialStatus.OVERTURNED;
                case PARTLY_WON -> DenialStatus.PARTIALLY_OVERTURNED;
                case TAKEN_BACK -> DenialStatus.TAKEN_BACK;
            };
        }
    }

    /** Of the decisions of a claim. */
    static List<Fate> of(ClaimChain chain) {
        ClaimMoney money = ClaimMoney.of(chain);
        return chain.links().stream()
                .filter(ChainLink::isDecision)
                .map(decision ->
                        new Fate(
                                decision,
                                kind(decision, money),
                                end(decision, chain, money),
                                decision.isDenied() ? money.kept(decision) : Money.ZERO))
                .toList();
    }

    private static DenialKind kind(ChainLink decision, ClaimMoney money) {
        Optional<ClaimMoney.Step> step = money.stepOf(decision);
        if (step.isEmpty()) {
            return DenialKind.INITIAL;
        }
        if (step.get().gain().isNegative()) {
            return DenialKind.TAKEBACK;
        }
        return step.get().over().isDenied() ? DenialKind.REPEAT : DenialKind.INITIAL;
    }

    private static End end(ChainLink decision, ClaimChain chain, ClaimMoney money) {
        Optional<ChainLink> correction = chain.correctionOf(decision);
        Money gained = money.gained(decision);
        Money kept = money.kept(decision);
        if (kept.isPositive()) {
            boolean wholly = kept.equals(gained) && !chain.isStillDenied(decision);
            return wholly ? End.WON : End.PARTLY_WON;
        }
        if (correction.isEmpty()) {
            return money.isReversed(decision) ? End.SUPERSEDED : End.STANDS;
        }
        if (gained.isPositive()) {
            return End.TAKEN_BACK;
        }
        return correction.get().isDenied() ? End.REFUSED_AGAIN : End.SUPERSEDED;
    }
}
