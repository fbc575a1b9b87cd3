package org.overturn.core.denial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Links the adjudications of one claim: reversals to what they undo, corrections to what they
 * replace, additional payments to what they add to (denial_detection.md section 6). A function of
 * what is on file and what people said: in which order things arrived makes no difference.
 *
 * @param links all of them, in order
 * @param additions payments for a difference, with no reversal of the first
 * @param unmatched reversals that match nothing, and wait for no answer
 * @param doubts reversals that a person has to match
 */
record ClaimChain(
        List<ChainLink> links,
        List<Link> reversals,
        List<Link> corrections,
        List<Link> additions,
        List<ChainLink> unmatched,
        List<Doubt> doubts) {

    ClaimChain {
        links = List.copyOf(links);
        reversals = List.copyOf(reversals);
        corrections = List.copyOf(corrections);
        additions = List.copyOf(additions);
        unmatched = List.copyOf(unmatched);
        doubts = List.copyOf(doubts);
    }

    /** A later adjudication and the earlier one it acts on. */
    record Link(ChainLink later, ChainLink original) {}

    /** A reversal and what it may undo: 50 to 69 points. */
    record Doubt(ChainLink reversal, ReversalMatch match) {}

    static ClaimChain of(List<ChainLink> claim) {
        return of(claim, ReversalAnswers.NONE);
    }

    static ClaimChain of(List<ChainLink> claim, ReversalAnswers answers) {
        List<ChainLink> links = claim.stream().sorted(ChainLink.ORDER).toList();
        ReversalMatching reversals = ReversalMatching.of(links, answers);
        Replacing replacing = Replacing.of(links, reversals.links());
        return new ClaimChain(
                links,
                reversals.links(),
                replacing.corrections(),
                replacing.additions(),
                reversals.unmatched(),
                reversals.doubts());
    }

    /** Adjudications that a reversal undid, by their keys, with the reversal. */
    Map<Long, ChainLink> reversedBy() {
        return byOriginal(reversals);
    }

    /** Reversals whose original nothing replaced yet. */
    List<Link> uncorrected() {
        Set<Long> replaced =
                corrections.stream().map(link -> link.original().id()).collect(Collectors.toSet());
        return reversals.stream().filter(r -> !replaced.contains(r.original().id())).toList();
    }

    /** What follows an adjudication: what replaces it or adds to it. */
    Optional<ChainLink> next(ChainLink link) {
        return Optional.ofNullable(
                Optional.ofNullable(byOriginal(corrections).get(link.id()))
                        .orElse(byOriginal(additions).get(link.id())));
    }

    /** Decisions that follow no other, in order. */
    List<ChainLink> firsts() {
        Set<Long> later =
                java.util.stream.Stream.concat(corrections.stream(), additions.stream())
                        .map(link -> link.later().id())
                        .collect(Collectors.toSet());
        return links.stream()
                .filter(ChainLink::isDecision)
                .filter(link -> !later.contains(link.id()))
                .toList();
    }

    private static Map<Long, ChainLink> byOriginal(List<Link> links) {
        Map<Long, ChainLink> found = new HashMap<>();
        links.forEach(link -> found.put(link.original().id(), link.later()));
        return found;
    }
}
