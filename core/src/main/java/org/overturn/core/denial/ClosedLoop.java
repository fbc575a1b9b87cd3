package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.List;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Later adjudications decide earlier denials: overturned, upheld, superseded, taken back. */
@Component
class ClosedLoop {

    private final ChainRepository chains;

    ClosedLoop(ChainRepository chains) {
        this.chains = chains;
    }

    /** Links one claim's adjudications and moves its denials; repeating it changes nothing. */
    @Transactional
    List<Issue> close(ChainRepository.ClaimKey claim) {
        ClaimChain chain = ClaimChain.of(chains.listLinks(claim));
        chain.reversals().forEach(this::reverse);
        chain.corrections().forEach(this::correct);
        List<Issue> issues = new ArrayList<>();
        chain.unmatched()
                .forEach(reversal ->
                        issues.add(
                                Issue.of(
                                                IssueCode.REVERSAL_UNMATCHED,
                                                "The reversal of claim "
                                                        + reversal.payerClaimNumber()
                                                        + " over "
                                                        + reversal.charge().abs().toDollars()
                                                        + " matches no claim on file.")
                                        .about("claim " + reversal.payerClaimNumber())));
        return issues;
    }

    private void reverse(ClaimChain.Link link) {
        chains.reverse(link.original().id(), link.later().id());
        chains.listUndecided(link.original().id())
                .forEach(denial -> chains.close(denial, DenialStatus.SUPERSEDED, Money.ZERO));
    }

    private void correct(ClaimChain.Link link) {
        chains.correct(link.original().id(), link.later().id());
        if (link.later().denied().isPositive()) {
            chains.markKind(
                    link.later().id(),
                    link.original().denied().isPositive()
                            ? DenialKind.REPEAT
                            : DenialKind.TAKEBACK);
        }
        List<ChainRepository.Undecided> denials = chains.listUndecided(link.original().id());
        Money gained = link.later().paid().minus(link.original().paid());
        List<Money> shares = Shares.of(gained, denials.stream().map(d -> d.amount()).toList());
        for (int i = 0; i < denials.size(); i++) {
            DenialStatus outcome = outcome(denials.get(i), gained, link.later().denied());
            chains.close(denials.get(i), outcome, outcome.isWon() ? shares.get(i) : Money.ZERO);
        }
    }

    private static DenialStatus outcome(
            ChainRepository.Undecided denial, Money gained, Money stillDenied) {
        if (gained.isPositive()) {
            return stillDenied.isPositive()
                    ? DenialStatus.PARTIALLY_OVERTURNED
                    : DenialStatus.OVERTURNED;
        }
        return denial.appealed() && stillDenied.isPositive()
                ? DenialStatus.UPHELD
                : DenialStatus.SUPERSEDED;
    }
}
