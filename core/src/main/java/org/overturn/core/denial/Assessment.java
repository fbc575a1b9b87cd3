package org.overturn.core.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.Issue;

/**
 * What the rules make of one adjudication, from its own content alone.
 *
 * @param zeroPayReason why a zero payment is no denial: DEDUCTIBLE, CAPITATION, COB, CONTRACT,
 *     INFORMATIONAL
 * @param forwarded status 19, 20 or 21: another payer gets the claim next
 * @param needsReview out of balance, a missing or unreadable amount, odd status, suspect or unknown
 *     codes
 * @param nsaEligible a remark of the No Surprises family is there
 * @param claimClasses class of each claim-level adjustment, in order
 * @param lines one for each service line, in order
 * @param denials in the order of the file
 * @param issues unknown codes, missing remarks, balance; without file name
 */
public record Assessment(
        ClaimOutcome outcome,
        Optional<String> zeroPayReason,
        boolean forwarded,
        boolean needsReview,
        boolean nsaEligible,
        Ledger ledger,
        List<LedgerClass> claimClasses,
        List<Line> lines,
        List<DenialFinding> denials,
        List<Issue> issues) {

    public Assessment {
        claimClasses = List.copyOf(claimClasses);
        lines = List.copyOf(lines);
        denials = List.copyOf(denials);
        issues = List.copyOf(issues);
    }

    /** A line's outcome and the class of each of its adjustments, in order. */
    public record Line(LineOutcome outcome, List<LedgerClass> classes) {

        public Line {
            classes = List.copyOf(classes);
        }
    }
}
