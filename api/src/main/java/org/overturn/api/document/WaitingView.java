package org.overturn.api.document;

import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.link.AccountSummary;
import org.overturn.core.evidence.link.KindGuess;
import org.overturn.core.evidence.link.Proposal;

/**
 * A document without an account as one user may see it.
 *
 * @param kind what it is, as it was named or as its text says
 * @param kindReason why, with a score; empty where a person or the name says so
 * @param proposals accounts of the user's that it may belong to
 */
public record WaitingView(
        FiledDocument filed,
        String kind,
        String kindReason,
        List<Proposed> proposals,
        String setAside) {

    public WaitingView {
        proposals = List.copyOf(proposals);
    }

    /**
     * An account, and whom its claims are of.
     *
     * @param alike what is on file there already and holds nearly the same
     */
    public record Proposed(Proposal proposal, AccountSummary account, Optional<Alike> alike) {

        @Override
        public String toString() {
            return proposal.toString();
        }
    }

    /** Numbers of the accounts that it may belong to, the likeliest first. */
    List<String> listAccounts() {
        return proposals.stream().map(one -> one.proposal().accountNumber()).toList();
    }

    public long id() {
        return filed.id();
    }

    static String reason(KindGuess guess) {
        return guess.reason() + " (" + guess.score() + ")";
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "WaitingView[" + id() + "]";
    }
}
