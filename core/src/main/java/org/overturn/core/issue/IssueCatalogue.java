package org.overturn.core.issue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All kinds of issues as a page of documentation, docs/issues.md. */
public final class IssueCatalogue {

    private IssueCatalogue() {}

    /** Kinds, the worst first, then by name. */
    public static List<IssueCode> kinds() {
        return Arrays.stream(IssueCode.values())
                .sorted(Comparator.comparing(IssueCode::severity).thenComparing(IssueCode::name))
                .toList();
    }

    /** The page in Markdown. */
    public static String markdown() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Issues

                        What the night run may ask a person to look at. `overturn issues` lists what was found, grouped by these kinds;
                        `outbox/issues-<date>.csv` has the same for a spreadsheet. This page is generated from the program; don't edit it.

                        | severity | what it says |
                        |---|---|
                        | ERROR | something was refused or left out, or a limit has passed; a person must act |
                        | WARNING | everything was kept, but a person should look |
                        | INFO | said for the record |
                        """);
        for (Severity severity : Severity.values()) {
            page.append("\n## ").append(severity).append("\n\n");
            page.append("| kind | what it means | what to do |\n|---|---|---|\n");
            kinds().stream()
                    .filter(kind -> kind.severity() == severity)
                    .forEach(kind -> page.append(row(kind)));
        }
        return page.toString();
    }

    private static String row(IssueCode kind) {
        return "| `" + kind + "` | " + cell(kind.meaning()) + " | " + cell(kind.remedy()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
