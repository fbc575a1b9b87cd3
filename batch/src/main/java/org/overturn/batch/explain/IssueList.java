package org.overturn.batch.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Issues of one file, at most {@value #MOST} of a kind: a large file could fill the memory. */
final class IssueList {

    static final int MOST = 1000;

    private final List<Issue> issues = new ArrayList<>();
    private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);
    private final Map<IssueCode, Integer> totals = new EnumMap<>(IssueCode.class);

    /** Lists it and counts it. */
    void add(Issue issue) {
        totals.merge(issue.code(), 1, Integer::sum);
        list(issue);
    }

    /** Counts issues of which only some were listed. */
    void count(Map<IssueCode, Integer> found) {
        found.forEach((code, count) -> totals.merge(code, count, Integer::sum));
    }

    /** How many there are of each kind, also of those not listed. */
    Map<IssueCode, Integer> totals() {
        return totals;
    }

    /** Lists it; it is counted elsewhere. */
    void list(Issue issue) {
        if (counts.merge(issue.code(), 1, Integer::sum) <= MOST) {
            issues.add(issue);
        }
    }

    /** In the order found; where a kind was cut, a last one says how many there are. */
    List<Issue> list() {
        List<Issue> all = new ArrayList<>(issues);
        counts.forEach((code, count) -> {
            if (count > MOST) {
                all.add(
                        Issue.of(
                                code,
                                "The first %d of %d of this kind are listed."
                                        .formatted(MOST, count)));
            }
        });
        return all;
    }
}
