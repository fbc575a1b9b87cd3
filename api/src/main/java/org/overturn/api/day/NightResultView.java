package org.overturn.api.day;

import java.util.List;
import org.overturn.batch.night.NightSummary;
import org.overturn.core.issue.Issue;

/**
 * What all runs of one day did together, in JSON.
 *
 * @param files that came for the first time and could be read
 * @param heldOrSetAside remittances that a person has to look at
 * @param claims that were decided
 * @param issues by kind, the worst first
 */
record NightResultView(
        String date,
        int files,
        int posted,
        int heldOrSetAside,
        int claims,
        String denied,
        int appealsOpened,
        String recovered,
        List<NightIssues> issues) {

    /** As many messages of a kind as the page shows; {@code overturn issues} lists all. */
    private static final int MESSAGES = 20;

    /**
     * Issues of one kind.
     *
     * @param severity ERROR, WARNING, INFO
     * @param remedy what to do
     * @param count how many there are
     * @param messages of the first 20
     */
    record NightIssues(
            String code,
            String severity,
            String meaning,
            String remedy,
            int count,
            List<String> messages) {

        static NightIssues of(IssueGroup group) {
            Issue first = group.issues().getFirst();
            return new NightIssues(
                    first.code().name(),
                    first.severity().name(),
                    group.meaning(),
                    group.remedy(),
                    group.issues().size(),
                    group.issues().stream().limit(MESSAGES).map(Issue::message).toList());
        }
    }

    static NightResultView of(NightSummary night, List<IssueGroup> issues) {
        return new NightResultView(
                night.date().toString(),
                night.files(),
                night.remittances().stored(),
                night.remittances().held() + night.remittances().setAside(),
                night.claims().all(),
                night.claims().deniedCharge().toString(),
                night.appeals().opened(),
                night.appeals().recovered().toString(),
                issues.stream().map(NightIssues::of).toList());
    }
}
