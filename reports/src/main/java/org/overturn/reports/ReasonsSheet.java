package org.overturn.reports;

import static org.overturn.reports.Column.code;
import static org.overturn.reports.Column.count;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.number;
import static org.overturn.reports.Column.wrapped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.overturn.core.money.Money;

/** Why claims are denied: reason codes by dollars, with the running share of the whole. */
final class ReasonsSheet {

    static final String NAME = "Reasons";
    private static final String DENIED = "Denied";
    private static final String CODE = "CARC";
    private static final String CUMULATIVE = "Cumulative share";

    private final Period period;
    private final ReasonLabels labels;

    ReasonsSheet(Period period, ReasonLabels labels) {
        this.period = period;
        this.labels = labels;
    }

    void write(Book book, List<ReasonLine> lines) {
        Caption caption =
                new Caption(
                        NAME,
                        "Reasons for denial",
                        "Remittances of "
                                + period.inWords()
                                + ". Each dollar once: repeated denials and true duplicates are"
                                + " left out.",
                        "No denials in these remittances.");
        Money all = Figures.sum(lines, ReasonLine::amount);
        ListSheet<ReasonLine> list = new ListSheet<>(caption, columns(all));
        XSSFSheet sheet = list.write(book, lines);
        if (!lines.isEmpty()) {
            ParetoChart.draw(
                    sheet, list.index(CODE), list.index(DENIED), list.index(CUMULATIVE), lines);
        }
    }

    private List<Column<ReasonLine>> columns(Money all) {
        return List.of(
                number("Rank", 7, line -> Optional.of((long) line.rank())),
                code(CODE, 9, ReasonLine::code),
                wrapped("Reason", 52, line -> labels.label(line.code())),
                count("Denials", 11, ReasonLine::count),
                money(DENIED, ReasonLine::amount),
                share("Share", "%1$s/SUM(%2$s)", ReasonLine::amount, all),
                share(CUMULATIVE, "SUM(%3$s)/SUM(%2$s)", ReasonLine::cumulative, all),
                money("Recovered", ReasonLine::recovered));
    }

    private static Column<ReasonLine> share(
            String title, String formula, Function<ReasonLine, Money> part, Money all) {
        return new Column<>(
                title,
                13,
                Look.RATE,
                (pen, cell, line, place) ->
                        pen.formula(
                                cell,
                                pen.styles().body(Look.RATE),
                                formula.formatted(
                                        place.cell(DENIED),
                                        place.column(DENIED),
                                        place.downToHere(DENIED)),
                                Ratio.of(part.apply(line), all)),
                new Column.Total.None<>());
    }
}
