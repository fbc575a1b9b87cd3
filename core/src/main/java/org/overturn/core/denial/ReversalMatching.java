package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reversals of a claim and what they undo, each in its order, each adjudication undone once. */
final class ReversalMatching {

    private final List<ChainLink> claim;
    private final ReversalAnswers answers;
    private final List<ClaimChain.Link> links = new ArrayList<>();
    private final List<ChainLink> unmatched = new ArrayList<>();
    private final List<ClaimChain.Doubt> doubts = new ArrayList<>();
    private final Set<Long> undone = new HashSet<>();

    private ReversalMatching(List<ChainLink> claim, ReversalAnswers answers) {
        this.claim = claim;
        this.answers = answers;
    }

    /** What a person said goes before; a doubt takes nothing away from later reversals. */
    static ReversalMatching of(List<ChainLink> claim, ReversalAnswers answers) {
        ReversalMatching matching = new ReversalMatching(claim, answers);
        List<ChainLink> reversals = claim.stream().filter(ChainLink::isReversal).toList();
        reversals.forEach(matching::asSaid);
        reversals.stream().filter(r -> !matching.isMatched(r)).forEach(matching::look);
        return matching;
    }

    List<ClaimChain.Link> links() {
        return links;
    }

    List<ChainLink> unmatched() {
        return unmatched;
    }

    List<ClaimChain.Doubt> doubts() {
        return doubts;
    }

    private void asSaid(ChainLink reversal) {
        claim.stream()
                .filter(c -> answers.accepted().contains(ReversalAnswers.Pair.of(reversal, c)))
                .filter(c -> !undone.contains(c.id()))
                .findFirst()
                .ifPresent(original -> link(reversal, original));
    }

    private boolean isMatched(ChainLink reversal) {
        return links.stream().anyMatch(link -> link.later().equals(reversal));
    }

    private void look(ChainLink reversal) {
        List<ChainLink> open =
                claim.stream()
                        .filter(c -> !c.isReversal() && !undone.contains(c.id()))
                        .filter(c -> c.mayBeUndoneBy(reversal))
                        .filter(c ->
                                !answers.refused().contains(ReversalAnswers.Pair.of(reversal, c)))
                        .toList();
        Optional<ReversalMatch> match = ReversalMatch.find(reversal, open);
        if (match.isEmpty()) {
            unmatched.add(reversal);
        } else if (match.get().isCertain()) {
            link(reversal, match.get().original());
        } else {
            doubts.add(new ClaimChain.Doubt(reversal, match.get()));
        }
    }

    private void link(ChainLink reversal, ChainLink original) {
        links.add(new ClaimChain.Link(reversal, original));
        undone.add(original.id());
    }
}
