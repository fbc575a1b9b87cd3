package org.overturn.reports;

import static org.overturn.reports.Column.count;
import static org.overturn.reports.Column.date;
import static org.overturn.reports.Column.money;
import static org.overturn.reports.Column.rate;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How denials develop, by the month of the remittance. */
final class MonthsSheet {

    static final String NAME = "Months";
    private static final String BY_COUNT = "Initial denial rate, claims";
    private static final String BY_DOLLARS = "Initial denial rate, dollars";

    private final Period period;

    MonthsSheet(Period period) {
        this.period = period;
    }

    void write(Book book, List<MonthLine> lines) {
        Caption caption =
                new Caption(
                        NAME,
                        "Months",
                        "By month of the remittance, "
                                + period.inWords()
                                + ". What came back counts for the month of the denial: recent"
                                + " months still grow.",
                        "No claims in these remittances.");
        ListSheet<MonthLine> list = new ListSheet<>(caption, columns());
        XSSFSheet sheet = list.write(book, lines);
        if (!lines.isEmpty()) {
            TrendChart.draw(sheet, list.index(BY_COUNT), list.index(BY_DOLLARS), lines.size());
        }
    }

    private static List<Column<MonthLine>> columns() {
        return List.of(
                date("Month", 16, Look.MONTH, line -> Optional.of(line.month().atDay(1))),
                count("Claims", 11, MonthLine::claims),
                count("Denied claims", 11, MonthLine::deniedClaims),
                rate(
                        BY_COUNT,
                        14,
                        "Denied claims",
                        "Claims",
                        line -> Ratio.of(line.deniedClaims(), line.claims())),
                money("Charged", MonthLine::charge),
                money("Denied", MonthLine::denied),
                rate(
                        BY_DOLLARS,
                        14,
                        "Denied",
                        "Charged",
                        line -> Ratio.of(line.denied(), line.charge())),
                count("Denials", 11, MonthLine::denials),
                count("Overturned", 12, MonthLine::overturned),
                money("Recovered", MonthLine::recovered));
    }
}
