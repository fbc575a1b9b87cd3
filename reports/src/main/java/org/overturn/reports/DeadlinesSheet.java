package org.overturn.reports;

import static org.overturn.reports.Column.date;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.number;
import static org.overturn.reports.Column.text;
import static org.overturn.reports.Column.wrapped;

import java.util.List;

/** What must go out, and by when; the earliest first. */
final class DeadlinesSheet {

    static final String NAME = "Deadlines";

    private final Period period;

    DeadlinesSheet(Period period) {
        this.period = period;
    }

    void write(Book book, Rows<DeadlineRow> rows) {
        Caption caption =
                new Caption(
                        NAME,
                        "Deadlines",
                        "Everything open, from any period, as of "
                                + period.asOfInWords()
                                + ". Red: overdue. Amber: due within "
                                + DeadlineColours.SOON
                                + " days.",
                        "Nothing open is due.");
        ListSheet<DeadlineRow> list = new ListSheet<>(caption, columns());
        DeadlineColours.apply(list.stream(book, rows), list.letter("Days left"), rows.size());
    }

    private List<Column<DeadlineRow>> columns() {
        return List.of(
                text("Appeal or task", 18, DeadlineRow::what),
                date("Due", DeadlineRow::dueOn),
                number("Days left", 9, row -> row.daysLeft(period.asOf())),
                money("Amount", DeadlineRow::amount),
                text("Status", 16, DeadlineRow::status),
                wrapped("Payer", 26, DeadlineRow::payer),
                text("Account", 15, DeadlineRow::account),
                text("Claim number", 18, DeadlineRow::claimNumber),
                wrapped("Patient", 22, DeadlineRow::patient),
                wrapped("Level", 24, DeadlineRow::level),
                text("Confidence", 12, DeadlineRow::confidence),
                wrapped("Rule", 30, DeadlineRow::rule),
                wrapped("Source", 24, DeadlineRow::citation),
                wrapped("How the date was counted", 60, DeadlineRow::explanation));
    }
}
