package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the chain of a claim leaves open.
 *
 * @param later the reversal, or the later payment
 * @param otherId what it undoes, may undo, or adds to; 0 for nothing
 * @param score of what it may undo
 */
record ChainGap(What what, ChainLink later, long otherId, int score) {

    /** Of what kind. */
    enum What {
        /** A reversal matches nothing on file. */
        NO_ORIGINAL,
        /** A reversal may undo an adjudication: a person has to say. */
        WHICH_ORIGINAL,
        /** A reversal was followed by nothing. */
        NO_CORRECTION,
        /** The claim was paid again, and nothing reversed. */
        PAID_TWICE
    }

    static List<ChainGap> of(ClaimChain chain) {
        List<ChainGap> gaps = new ArrayList<>();
        chain.unmatched().forEach(r -> gaps.add(new ChainGap(What.NO_ORIGINAL, r, 0, 0)));
        chain.doubts()
                .forEach(doubt ->
                        gaps.add(
                                new ChainGap(
                                        What.WHICH_ORIGINAL,
                                        doubt.reversal(),
                                        doubt.match().original().id(),
                                        doubt.match().score())));
        chain.uncorrected().stream()
                .filter(link -> !chain.isAddition(link.original()))
                .forEach(link ->
                        gaps.add(
                                new ChainGap(
                                        What.NO_CORRECTION,
                                        link.later(),
                                        link.original().id(),
                                        0)));
        chain.additions()
                .forEach(link ->
                        gaps.add(
                                new ChainGap(
                                        What.PAID_TWICE, link.later(), link.original().id(), 0)));
        return gaps;
    }

    /** The later remittance's date; the distant past where the payer sent none. */
    LocalDate since() {
        return later.place().remittedOn().orElse(LocalDate.of(1900, 1, 1));
    }

    boolean is(ClaimGroup.StoredGap stored) {
        return stored.what() == what
                && stored.adjudicationId() == later.id()
                && stored.otherId() == otherId;
    }
}
