package org.overturn.reports;

import static org.overturn.reports.Column.amount;
import static org.overturn.reports.Column.count;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.rate;
import static org.overturn.reports.Column.wrapped;

import java.util.List;
import org.overturn.core.money.Money;

/** Each payer's record: rates, dollars, the reason that costs most. */
final class PayersSheet {

    static final String NAME = "Payers";

    private final Period period;
    private final ReasonLabels labels;

    PayersSheet(Period period, ReasonLabels labels) {
        this.period = period;
        this.labels = labels;
    }

    void write(Book book, List<PayerLine> lines) {
        Caption caption =
                new Caption(
                        NAME,
                        "Payers",
                        "Claims by their first adjudication, remittances of "
                                + period.inWords()
                                + ". A rate of fewer than 30 claims says little.",
                        "No claims in these remittances.");
        new ListSheet<>(caption, columns()).write(book, lines);
    }

    private List<Column<PayerLine>> columns() {
        return List.of(
                wrapped("Payer", 40, PayerLine::payer),
                count("Claims", 11, PayerLine::claims),
                count("Denied claims", 11, PayerLine::deniedClaims),
                rate(
                        "Initial denial rate, claims",
                        14,
                        "Denied claims",
                        "Claims",
                        line -> Ratio.of(line.deniedClaims(), line.claims())),
                money("Charged", PayerLine::charge),
                money("Denied", PayerLine::denied),
                rate(
                        "Initial denial rate, dollars",
                        14,
                        "Denied",
                        "Charged",
                        line -> Ratio.of(line.denied(), line.charge())),
                money("Paid", PayerLine::paid),
                money("Recovered", PayerLine::recovered),
                wrapped("Costliest reason", 54, this::top),
                amount(
                        "Of that reason",
                        line -> line.top().map(ReasonLine::amount).orElse(Money.ZERO)));
    }

    private String top(PayerLine line) {
        return line.top().map(top -> top.code() + " " + labels.label(top.code())).orElse("");
    }
}
