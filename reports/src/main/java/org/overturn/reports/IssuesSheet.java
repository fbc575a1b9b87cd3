package org.overturn.reports;

import static org.overturn.reports.Column.date;
import static org.overturn.reports.Column.number;
import static org.overturn.reports.Column.text;
import static org.overturn.reports.Column.wrapped;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;

/** What a person has to look at, with the place and what to do. */
final class IssuesSheet {

    static final String NAME = "Issues";

    private static final List<Column<IssueRow>> COLUMNS =
            List.of(
                    text("Severity", 12, row -> Wording.of(row.severity())),
                    date("Found", row -> Optional.of(row.foundOn())),
                    wrapped("Kind", 26, row -> Wording.of(row.code())),
                    wrapped("What was found", 64, IssueRow::message),
                    wrapped("What to do", 50, row -> remedy(row.code())),
                    wrapped("Claim, appeal or document", 22, row -> row.subject().orElse("")),
                    wrapped("File", 34, row -> row.file().orElse("")),
                    number("At byte", 12, IssueRow::offset),
                    text("Segment", 10, row -> row.segment().orElse("")));

    private final Period period;

    IssuesSheet(Period period) {
        this.period = period;
    }

    void write(Book book, Rows<IssueRow> rows) {
        Caption caption =
                new Caption(
                        NAME,
                        "Issues",
                        "Found " + period.inWords() + ". Errors first, then warnings.",
                        "Nothing to look at: no issues were found in this period.");
        new ListSheet<>(caption, COLUMNS).stream(book, rows);
    }

    /** A code stored by a newer version has no remedy here. */
    private static String remedy(String code) {
        return Arrays.stream(IssueCode.values())
                .filter(known -> known.name().equals(code))
                .map(IssueCode::remedy)
                .findFirst()
                .orElse("");
    }
}
