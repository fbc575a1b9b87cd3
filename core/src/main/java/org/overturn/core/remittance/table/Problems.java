package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What is wrong in a table, by row and column; never what stands in a cell but a number. */
final class Problems {

    /** More tells nobody anything: the mapping is wrong. */
    private static final int MOST = 100;

    private static final int LONGEST_QUOTE = 20;

    private final String file;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int rows;

    Problems(String file) {
        this.file = file;
    }

    /** A cell that can't be used. */
    void cell(int row, String column, String says) {
        rows++;
        if (rows <= MOST) {
            add(
                    IssueCode.TABLE_ROW_UNREADABLE,
                    "row " + row,
                    "Row %d, column \"%s\": %s".formatted(row, column, says));
        } else if (rows == MOST + 1) {
            add(
                    IssueCode.TABLE_ROW_UNREADABLE,
                    "",
                    "There are more cells like this than the "
                            + MOST
                            + " listed; the mapping may"
                            + " not fit.");
        }
    }

    void add(IssueCode code, String subject, String message) {
        Issue issue = Issue.of(code, message).in(file);
        issues.add(subject.isEmpty() ? issue : issue.about(subject));
    }

    /** Said once for a file. */
    void once(IssueCode code, String message) {
        if (told.add(code + message)) {
            add(code, "", message);
        }
    }

    List<Issue> list() {
        return List.copyOf(issues);
    }

    /** A number as it stands there; of other text, which may be a name, the length. */
    static String found(Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return "a failed formula (" + cell.text() + ")";
        }
        return cell.text().matches("[-+$(]?[0-9.,/-]+\\)?-?")
                ? "\""
                        + cell.text().substring(0, Math.min(LONGEST_QUOTE, cell.text().length()))
                        + "\""
                : "other text, " + cell.text().length() + " characters long";
    }
}
