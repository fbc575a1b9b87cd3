package org.overturn.reports;

import static org.overturn.reports.Column.code;
import static org.overturn.reports.Column.date;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.number;
import static org.overturn.reports.Column.text;
import static org.overturn.reports.Column.wrapped;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

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
        XSSFSheet sheet = list.stream(book, rows);
        DeadlineColours.apply(sheet, list.letter("Days left"), rows.size());
        // the sentence on the route is for the screen: on paper the rest stays readable
        int last = ListSheet.FIRST_ROW + Math.max(rows.size() - 1, 0);
        book.printArea(sheet, list.index("Recovered"), last);
    }

    private List<Column<DenialRow>> columns() {
        return List.of(
                wrapped("Payer", 22, DenialRow::payer),
                text("Account", 14, DenialRow::account),
                text("Claim number", 18, DenialRow::claimNumber),
                wrapped("Patient", 20, DenialRow::patient),
                date("Service date", DenialRow::servedOn),
                date("Remittance date", row -> Optional.of(row.remittedOn())),
                text("Line", 14, DenialRow::line),
                code("Code", 9, DenialRow::code),
                wrapped("Reason", 34, row -> labels.label(row.reason())),
                wrapped("Remarks", 13, DenialRow::remarks),
                wrapped("Category", 20, row -> Wording.of(row.category())),
                text("Liability", 11, row -> Wording.of(row.liability())),
                money(DENIED, DenialRow::amount),
                wrapped("What to do", 15, row -> Wording.route(row.route())),
                wrapped("Status", 14, row -> Wording.of(row.status())),
                text("Kind", 11, row -> Wording.of(row.kind())),
                text("Appeal", 17, row -> row.appealNumber().orElse("")),
                date("Due", DenialRow::dueOn),
                number("Days left", 8, row -> row.daysLeft(period.asOf())),
                money("Recovered", DenialRow::recovered),
                text("Why this route", 90, DenialRow::routeReason));
    }
}
