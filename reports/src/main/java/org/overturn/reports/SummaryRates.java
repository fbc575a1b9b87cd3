package org.overturn.reports;

import java.util.List;
import java.util.function.ToLongFunction;
import org.overturn.core.money.Money;
import org.overturn.reports.Section.Line;

/** The rates, each with the numerator and the denominator it is made of. */
final class SummaryRates {

    static final String BY_CLAIMS = "Initial denial rate, claims";

    private final Figures figures;

    SummaryRates(Figures figures) {
        this.figures = figures;
    }

    Section section() {
        return new Section(
                "Rates",
                DefinitionsSheet.NAME,
                List.of("Part", "Whole", "Rate"),
                List.of(
                        rate(
                                BY_CLAIMS,
                                figures.claims(ClaimTally::deniedClaims),
                                figures.claims(ClaimTally::claims),
                                "Denied of first decisions"),
                        rate(
                                "Initial denial rate, dollars",
                                figures.dollars(ClaimTally::denied),
                                figures.dollars(ClaimTally::charge),
                                "Denied dollars of charges"),
                        rate(
                                "Charges of denied claims",
                                figures.dollars(ClaimTally::deniedClaimCharge),
                                figures.dollars(ClaimTally::charge),
                                "HFMA's dollar rate: whole charge of the claim"),
                        rate(
                                "Appeal rate",
                                appealable(DenialTally::appealed),
                                appealable(DenialTally::count),
                                "Denials with an appeal of those to be appealed"),
                        rate(
                                "Overturn rate",
                                won(),
                                decided(),
                                "Won or partly won of decided appeals"),
                        rate(
                                "Dollar overturn rate",
                                Figures.sum(figures.appealsDecided(), AppealTally::recovered),
                                Figures.sum(figures.appealsDecided(), AppealTally::amount),
                                "Recovered of dollars appealed, decided"),
                        rate(
                                "Recovery rate",
                                figures.recovered(),
                                figures.denials(DenialTally::isCounted).amount(),
                                "Recovered of dollars denied, any route")));
    }

    private static Line rate(String label, long part, long whole, String note) {
        return new Line(
                label,
                Value.count(part),
                Value.count(whole),
                Value.rate(Ratio.of(part, whole)),
                note);
    }

    private static Line rate(String label, Money part, Money whole, String note) {
        return new Line(
                label,
                Value.dollars(part),
                Value.dollars(whole),
                Value.rate(Ratio.of(part, whole)),
                note);
    }

    private long appealable(ToLongFunction<DenialTally> figure) {
        return figures.denials().stream().filter(DenialTally::isAppealable).mapToLong(figure).sum();
    }

    private long won() {
        return figures.appealsDecided().stream()
                .filter(AppealTally::isWonOrPartlyWon)
                .mapToLong(AppealTally::count)
                .sum();
    }

    private long decided() {
        return figures.appealsDecided().stream().mapToLong(AppealTally::count).sum();
    }
}
