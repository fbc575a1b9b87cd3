package org.overturn.api.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Severity;

/**
 * Issues of one kind.
 *
 * @param tone class of the badge that says how much it matters
 */
record IssueGroup(String severity, String tone, String meaning, String remedy, List<Issue> issues) {

    IssueGroup {
        issues = List.copyOf(issues);
    }

    /** In the order of the first of each kind. */
    static List<IssueGroup> of(List<Issue> issues) {
        Map<IssueCode, List<Issue>> byCode = new EnumMap<>(IssueCode.class);
        issues.forEach(
                issue -> byCode.computeIfAbsent(issue.code(), _ -> new ArrayList<>()).add(issue));
        return byCode.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().severity()))
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IssueGroup of(IssueCode code, List<Issue> issues) {
        Severity severity = code.severity();
        return new IssueGroup(
                switch (severity) {
                    case ERROR -> "Error";
                    case WARNING -> "Warning";
                    case INFO -> "Note";
                },
                switch (severity) {
                    case ERROR -> "red";
                    case WARNING -> "amber";
                    case INFO -> "plain";
                },
                code.meaning(),
                code.remedy(),
                issues);
    }
}
