package org.overturn.reports;

import static org.overturn.reports.Column.code;
import static org.overturn.reports.Column.date;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.number;
import static org.overturn.reports.Column.text;

import java.util.List;
import java.util.Optional;

/** One row a denial, for filters and pivots. */
final class DenialsSheet {

    static final String NAME = "Denials";
    static final String DENIED = "Denied";

    private final Period period;
    private final ReasonLabels labels;

    DenialsSheet(Period period, ReasonLabels labels) {
        this.period = period;
        this.labels = labels;
    }

    void write(Book book, Rows<DenialRow> rows) {
        Caption caption =
                new Caption(
                        NAME,
                        "Denials",
                        "One row a denied adjustment. Remittances of "
                                + period.inWords()
                                + "; days left as of "
                                + period.asOfInWords()
                                + ".",
                        "No denials in these remittances.");
        ListSheet<DenialRow> list = new ListSheet<>(caption, columns());
        DeadlineColours.apply(list.stream(book, rows), list.letter("Days left"), rows.size());
    }

    private List<Column<DenialRow>> columns() {
        return List.of(
                text("Payer", 26, DenialRow::payer),
                text("Account", 15, DenialRow::account),
                text("Claim number", 18, DenialRow::claimNumber),
                text("Patient", 22, DenialRow::patient),
                date("Service date", DenialRow::servedOn),
                date("Remittance date", row -> Optional.of(row.remittedOn())),
                text("Line", 14, DenialRow::line),
                code("Code", 9, DenialRow::code),
                text("Reason", 40, row -> labels.label(row.reason())),
                text("Remarks", 15, DenialRow::remarks),
                text("Category", 24, row -> Wording.of(row.category())),
                text("Liability", 11, row -> Wording.of(row.liability())),
                money(DENIED, DenialRow::amount),
                text("What to do", 16, row -> Wording.route(row.route())),
                text("Status", 20, row -> Wording.of(row.status())),
                text("Kind", 11, row -> Wording.of(row.kind())),
                text("Appeal", 17, row -> row.appealNumber().orElse("")),
                date("Due", DenialRow::dueOn),
                number("Days left", 9, row -> row.daysLeft(period.asOf())),
                money("Recovered", DenialRow::recovered),
                text("Why this route", 60, DenialRow::routeReason));
    }
}
