package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What a person has to know of the chain of a claim. */
final class ChainIssues {

    private ChainIssues() {}

    static List<Issue> of(ClaimChain chain) {
        List<Issue> issues = new ArrayList<>();
        chain.unmatched().forEach(reversal -> issues.add(unmatched(reversal)));
        chain.doubts().forEach(doubt -> issues.add(uncertain(doubt)));
        chain.additions().forEach(link -> issues.add(paidAgain(link)));
        return issues;
    }

    private static Issue unmatched(ChainLink reversal) {
        return about(
                reversal,
                Issue.of(
                        IssueCode.REVERSAL_UNMATCHED,
                        "The reversal of claim "
                                + reversal.names().claimNumber()
                                + " over "
                                + reversal.charge().abs().toDollars()
                                + " matches no claim on file."));
    }

    private static Issue uncertain(ClaimChain.Doubt doubt) {
        return about(
                doubt.reversal(),
                Issue.of(
                        IssueCode.REVERSAL_UNCERTAIN,
                        "The reversal of "
                                + ChainWords.claim(doubt.reversal())
                                + " may undo "
                                + ChainWords.claim(doubt.match().original())
                                + ": "
                                + doubt.match().score()
                                + " points of the 70 that are enough."));
    }

    private static Issue paidAgain(ClaimChain.Link link) {
        return about(
                link.later(),
                Issue.of(
                        IssueCode.CLAIM_PAID_AGAIN,
                        "After "
                                + link.original().paid().toDollars()
                                + " for "
                                + ChainWords.claim(link.original())
                                + " the payer paid "
                                + link.later().paid().toDollars()
                                + " with "
                                + ChainWords.claim(link.later())
                                + " and reversed nothing: a payment of the difference, or one"
                                + " too many."));
    }

    private static Issue about(ChainLink link, Issue issue) {
        return issue.about("claim " + link.names().claimNumber());
    }
}
