package org.overturn.core.denial;

import java.util.List;
import org.overturn.core.money.Money;

/**
 * What came before and after the denials of one adjudication.
 *
 * @param recovered what later decisions paid for them and did not take back, for all together
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
        TAKEN_BACK
    }

    /** Of the decisions of a claim. */
    static List<Fate> of(ClaimChain chain) {
        return Lineage.of(chain).stream().flatMap(lineage -> lineage.fates().stream()).toList();
    }

    /** The status of a denial that is neither a true duplicate nor waiting to be settled. */
    DenialStatus status(boolean appealed) {
        return switch (end) {
            case STANDS -> appealed ? DenialStatus.APPEALED : DenialStatus.OPEN;
            case SUPERSEDED -> DenialStatus.SUPERSEDED;
            case REFUSED_AGAIN -> appealed ? DenialStatus.UPHELD : DenialStatus.SUPERSEDED;
            case WON -> DenialStatus.OVERTURNED;
            case PARTLY_WON -> DenialStatus.PARTIALLY_OVERTURNED;
            case TAKEN_BACK -> DenialStatus.TAKEN_BACK;
        };
    }
}
