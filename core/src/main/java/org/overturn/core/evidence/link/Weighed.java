package org.overturn.core.evidence.link;

/**
 * A candidate with what speaks for it.
 *
 * @param numbered its account or claim number stands in the document, or was told
 * @param named its patient's name stands in the document
 * @param born its patient's day of birth does
 */
record Weighed(
        Candidate candidate, Proposal proposal, boolean numbered, boolean named, boolean born) {

    int score() {
        return proposal.score();
    }

    Weighed doubted(String doubt) {
        return new Weighed(candidate, proposal.doubted(doubt), numbered, named, born);
    }
}
