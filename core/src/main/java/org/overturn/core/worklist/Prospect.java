package org.overturn.core.worklist;

import java.util.Optional;
import org.overturn.core.chance.Alike;
import org.overturn.core.money.Money;

/**
 * What is expected of working a denial, as of the last night.
 *
 * @param chance 0 to 1, with the middle 90 % of what is believed
 * @param alike whose outcomes said most of the chance; empty: our estimate did
 * @param reimbursement if all of it is won; at most the amount
 * @param cost of working it
 */
public record Prospect(
        Range chance, Optional<Alike> alike, Money reimbursement, Source source, Money cost) {

    /** A chance with its interval. */
    public record Range(double mean, double low, double high) {}

    /**
     * From where the reimbursement is known.
     *
     * @param cases paid lines or claims it was learned from
     */
    public record Source(WorthSource of, long cases) {}

    /** As in "63% (48 to 76%; 12 of 19 like it won at this payer)". */
    public String chanceWords() {
        return percent(chance.mean())
                + "% ("
                + percent(chance.low())
                + " to "
                + percent(chance.high())
                + "%; "
                + chanceBasis()
                + ")";
    }

    /** What the chance rests on most. */
    public String chanceBasis() {
        return alike.map(Alike::words).orElse("our estimate");
    }

    /** As in "$690.00 that they usually allow (median of 57)". */
    public String reimbursementWords() {
        String cases = String.format(java.util.Locale.US, "%,d", source.cases());
        return reimbursement.toDollars()
                + switch (source.of()) {
                    case FEE_SCHEDULE -> " by your fee schedule";
                    case PAYER_PROCEDURE -> " that they usually allow (median of " + cases + ")";
                    case PAYER_RATIO ->
                            ", what they usually allow of such a charge ("
                                    + cases
                                    + " paid claims)";
                    case OFFICE_RATIO ->
                            ", what payers usually allow of such a charge ("
                                    + cases
                                    + " paid claims)";
                    case CHARGE -> ", the charge: what they allow is not known yet";
                };
    }

    /** In one line: what comes of it, and out of what. */
    public String words(Money expected) {
        return expected.toDollars()
                + " expected net: "
                + chanceWords()
                + " of "
                + reimbursementWords()
                + (cost.isZero() ? "" : "; less " + cost.toDollars() + " of work");
    }

    private static long percent(double chance) {
        return Math.round(chance * 100);
    }
}
