package org.overturn.core.denial;

import java.util.Optional;

/** A chain in words that name nobody: numbers of the payer, days and amounts. */
final class ChainWords {

    private ChainWords() {}

    /** What moved the denials of an adjudication. */
    static String because(ChainLink link, ClaimChain chain) {
        Optional<ChainLink> later = chain.next(link);
        return later.map(one ->
                        (one.isReversal() ? "Reversed" : "Decided again")
                                + by(one)
                                + (one.isReversal() ? "" : ", " + one.paid().toDollars() + " paid"))
                .orElse("What seemed to decide it belongs elsewhere");
    }

    private static String by(ChainLink one) {
        return " by claim "
                + one.names().claimNumber()
                + " of remittance "
                + one.place().trace()
                + one.place().remittedOn().map(day -> " of " + day).orElse("");
    }

    /** A claim as an issue names it. */
    static String claim(ChainLink link) {
        String number = link.names().claimNumber();
        return (number.isEmpty() ? "a claim without the payer's number" : "claim " + number)
                + " over "
                + link.charge().abs().toDollars()
                + link.place().remittedOn().map(day -> " of " + day).orElse("");
    }
}
