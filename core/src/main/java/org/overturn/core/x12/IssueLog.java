package org.overturn.core.x12;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Passes issues on, at most {@value #MOST} of a kind: a damaged file could fill the memory. */
public final class IssueLog {

    public static final int MOST = 200;

    private final Consumer<Issue> issues;
    private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);
    private final Set<String> unknownSegments = new HashSet<>();

    public IssueLog(Consumer<Issue> issues) {
        this.issues = issues;
    }

    /** How many of each kind were reported, also those that were not passed on any more. */
    public Map<IssueCode, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public void report(IssueCode code, Segment segment, String message) {
        report(Issue.at(code, segment.offset(), segment.id(), message));
    }

    public void report(IssueCode code, long offset, String message) {
        report(Issue.at(code, offset, "", message));
    }

    public void report(Issue issue) {
        int count = counts.merge(issue.code(), 1, Integer::sum);
        if (count < MOST) {
            issues.accept(issue);
        } else if (count == MOST) {
            issues.accept(
                    Issue.of(
                            issue.code(),
                            "There is more of this kind in the file than the "
                                    + (MOST - 1)
                                    + " places listed."));
        }
    }

    /** Said once for an id and file. */
    public void unknown(Segment segment) {
        if (unknownSegments.size() < MOST && unknownSegments.add(segment.id())) {
            report(
                    IssueCode.UNKNOWN_SEGMENT,
                    segment,
                    segment.id().isEmpty()
                            ? "Text that is no segment stands between the segments."
                            : "The 835 has no segment " + segment.id() + "; it was passed over.");
        }
    }
}
