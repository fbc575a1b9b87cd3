package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What a person has to know of the chain of a claim. */
final class ChainIssues {

    private ChainIssues() {}

    static List<Issue> of(ClaimChain chain) {
        List<Issue> issues = new ArrayList<>();
        Map<Long, ChainLink> reversedBy = chain.reversedBy();
        chain.unmatched().forEach(r -> issues.add(unmatched(r, chain, reversedBy)));
        chain.doubts().forEach(doubt -> issues.add(uncertain(doubt)));
        chain.additions().forEach(link -> issues.add(paidAgain(link)));
        return issues;
    }

    /** Of one that was reversed before, the payer may take the money twice. */
    private static Issue unmatched(
            ChainLink reversal, ClaimChain chain, Map<Long, ChainLink> reversedBy) {
        Optional<ChainLink> before =
                chain.links().stream()
                        .filter(link -> link.isOfClaim(reversal))
                        .flatMap(link -> Optional.ofNullable(reversedBy.get(link.id())).stream())
                        .max(ChainLink.ORDER);
        return about(
                reversal,
                Issue.of(
                        IssueCode.REVERSAL_UNMATCHED,
                        "The reversal of "
                                + ChainWords.claim(reversal)
                                + before.map(first ->
                                                " is one more: a reversal"
                                                        + first.place()
                                                                .remittedOn()
                                                                .map(day -> " of " + day)
                                                                .orElse("")
                                                        + " undid the claim already, so that the"
                                                        + " payer may take the money twice.")
                                        .orElse(" matches no claim on file.")));
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
        String number = link.names().claimNumber();
        return issue.about(
                number.isEmpty() ? "remittance " + link.place().trace() : "claim " + number);
    }
}
