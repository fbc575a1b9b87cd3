package org.overturn.core.evidence.link;

import java.util.List;

/**
 * An account that a document may belong to.
 *
 * @param score how much speaks for it; {@link Matching#SURE} and more can be sure, nobody doubting
 * @param reasons what speaks for it, in words without a value
 * @param doubts what forbids to link it without a person
 */
public record Proposal(String accountNumber, int score, List<String> reasons, List<String> doubts) {

    public Proposal {
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /** The score as it is shown: no more than 100. */
    public int shownScore() {
        return Math.min(100, score);
    }

    /** The reasons as one sentence. */
    public String because() {
        return String.join("; ", reasons);
    }

    /** The doubts as one sentence; empty where there is none. */
    public String but() {
        return String.join("; ", doubts);
    }

    Proposal doubted(String doubt) {
        if (doubts.contains(doubt)) {
            return this;
        }
        List<String> more = new java.util.ArrayList<>(doubts);
        more.add(doubt);
        return new Proposal(accountNumber, score, reasons, more);
    }

    /** The score only: the number is a patient's. */
    @Override
    public String toString() {
        return "Proposal[" + score + "]";
    }
}
