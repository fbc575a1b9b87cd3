package org.overturn.reports;

import static org.overturn.reports.Section.line;
import static org.overturn.reports.Value.NOTHING;
import static org.overturn.reports.Value.dollars;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.overturn.core.money.Money;

/** That nothing is lost: each charged dollar and each paid dollar accounted for. */
final class SummaryProof {

    private static final List<String> DOLLARS = List.of("", "Dollars", "");

    private final Figures figures;

    SummaryProof(Figures figures) {
        this.figures = figures;
    }

    /** Charges less payments are the sum of the ledger classes. */
    Section ledger() {
        LedgerTotals ledger = figures.ledger();
        List<Section.Line> lines = new ArrayList<>();
        lines.add(line("Charged", NOTHING, dollars(ledger.charge()), "835 CLP03"));
        lines.add(line("Paid", NOTHING, dollars(ledger.paid()), "835 CLP04"));
        ledger.byClass().forEach((label, sum) -> lines.add(line(label, NOTHING, dollars(sum), "")));
        lines.add(
                line(
                        "Not explained by the payer",
                        NOTHING,
                        dollars(ledger.difference()),
                        "Claims out of balance"));
        int above = lines.size();
        Money open =
                ledger.charge()
                        .minus(ledger.paid())
                        .minus(Money.sum(ledger.byClass().values()))
                        .minus(ledger.difference());
        String formula = "ROUND(D{row-%d}-SUM(D{row-%d}:D{row-1}),2)".formatted(above, above - 1);
        lines.add(
                line(
                        "Left over: must be zero",
                        NOTHING,
                        formula(formula, open),
                        "Charged less all the rest"));
        return new Section("Where each charged dollar went", DenialsSheet.NAME, DOLLARS, lines);
    }

    /** Payments are claims less provider-level adjustments (X12 835 balancing). */
    Section payments() {
        Arrivals arrivals = figures.arrivals();
        Money expected = arrivals.claimsPaid().minus(arrivals.providerAdjusted());
        return new Section(
                "Do the payments add up",
                IssuesSheet.NAME,
                DOLLARS,
                List.of(
                        line(
                                "Paid on claims",
                                NOTHING,
                                dollars(arrivals.claimsPaid()),
                                "Sum of CLP04"),
                        line(
                                "less provider-level adjustments",
                                NOTHING,
                                dollars(arrivals.providerAdjusted()),
                                "Sum of PLB: recoupments, interest, ..."),
                        line(
                                "Payments to expect",
                                NOTHING,
                                formula("D{row-2}-D{row-1}", expected),
                                ""),
                        line(
                                "Payments stated",
                                NOTHING,
                                dollars(arrivals.payments()),
                                "Sum of BPR02: compare with the bank"),
                        line(
                                "Difference",
                                NOTHING,
                                formula(
                                        "ROUND(D{row-1}-D{row-2},2)",
                                        arrivals.payments().minus(expected)),
                                "Remittances out of balance: see Issues")));
    }

    private static Value formula(String text, Money result) {
        return new Value.Formula(
                text, Look.MONEY, OptionalDouble.of(result.toBigDecimal().doubleValue()));
    }
}
