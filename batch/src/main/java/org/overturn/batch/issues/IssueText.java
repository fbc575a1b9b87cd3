package org.overturn.batch.issues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.batch.explain.Page;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Issues for a terminal: kind by kind what it means, what to do, and the places. */
public final class IssueText {

    private final Page page;
    private final int most;

    /**
     * @param most places printed of a kind
     */
    public IssueText(Page page, int most) {
        this.page = page;
        this.most = most;
    }

    /** Prints them in the order of the list, which keeps kinds together. */
    public void print(List<Issue> issues) {
        Map<IssueCode, List<Issue>> kinds =
                issues.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Issue::code, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach(this::kind);
        page.flush();
    }

    private void kind(IssueCode code, List<Issue> issues) {
        page.strong(() ->
                page.words(
                        0,
                        code.severity()
                                + "  "
                                + code
                                + "  "
                                + String.format(Locale.US, "(%,d)", issues.size())));
        page.labelled(2, "Means", code.meaning());
        page.labelled(2, "To do", code.remedy());
        issues.stream().limit(most).forEach(issue -> page.words(4, "- " + words(issue)));
        if (issues.size() > most) {
            page.words(
                    4,
                    String.format(
                            Locale.US,
                            "- and %,d more; all: overturn issues --code %s",
                            issues.size() - most,
                            code));
        }
        page.blank();
    }

    private static String words(Issue issue) {
        return issue.file().map(file -> file + ", ").orElse("")
                + issue.offset().map(offset -> "byte " + offset + segment(issue)).orElse("")
                + issue.subject().map(subject -> subject + ": ").orElse("")
                + issue.message();
    }

    private static String segment(Issue issue) {
        return issue.segment().filter(s -> !s.isEmpty()).map(s -> " (" + s + "), ").orElse(", ");
    }
}
