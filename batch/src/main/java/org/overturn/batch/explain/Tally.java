package org.overturn.batch.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialFinding;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;

/** The figures at the end of a file. */
final class Tally {

    private final Map<Route, Money> deniedByRoute = new EnumMap<>(Route.class);
    private final Map<Route, Integer> denialsByRoute = new EnumMap<>(Route.class);
    private int claims;
    private int claimsDenied;
    private int claimsToReview;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money suspect = Money.ZERO;

    void add(Adjudication claim, Assessment assessment) {
        claims++;
        claimsDenied += assessment.denials().isEmpty() ? 0 : 1;
        claimsToReview += assessment.needsReview() ? 1 : 0;
        charge = charge.plus(claim.chargeOrZero());
        paid = paid.plus(claim.paidOrZero());
        suspect = suspect.plus(assessment.ledger().of(LedgerClass.SUSPECT_DENIAL));
        for (DenialFinding denial : assessment.denials()) {
            deniedByRoute.merge(denial.route(), denial.amount(), Money::plus);
            denialsByRoute.merge(denial.route(), 1, Integer::sum);
        }
    }

    void print(Page page) {
        page.row(0, "SUMMARY", List.of("charge", "paid", "denied"));
        page.row(
                2,
                count(claims, "claim") + ", " + claimsDenied + " with denials",
                List.of(
                        Words.amount(charge),
                        Words.amount(paid),
                        Words.amount(Money.sum(deniedByRoute.values()))));
        deniedByRoute.forEach((route, denied) ->
                page.row(
                        4,
                        "to do: "
                                + route.label().toLowerCase(Locale.ROOT)
                                + " ("
                                + count(denialsByRoute.getOrDefault(route, 0), "denial")
                                + ")",
                        List.of(Words.amount(denied))));
        if (!suspect.isZero()) {
            page.row(2, "suspect, not counted as denied", List.of(Words.amount(suspect)));
        }
        if (claimsToReview > 0) {
            page.words(2, count(claimsToReview, "claim") + " to be looked at by a person");
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
