package org.overturn.core.denial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The part of it that hangs together with an adjudication: an account may hold several visits.
     */
    ClaimChain ofClaim(long adjudicationId) {
        Set<Long> ids = new HashSet<>(Set.of(adjudicationId));
        List<Link> all =
                Stream.of(reversals, corrections, additions, asked())
                        .flatMap(List::stream)
                        .toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Link link : all) {
                if (ids.contains(link.later().id()) != ids.contains(link.original().id())) {
                    ids.add(link.later().id());
                    ids.add(link.original().id());
                    grown = true;
                }
            }
            for (ChainLink link : links) {
                grown |= !ids.contains(link.id()) && isReferred(link, ids) && ids.add(link.id());
            }
        }
        return new ClaimChain(
                links.stream().filter(link -> ids.contains(link.id())).toList(),
                within(reversals, ids),
                within(corrections, ids),
                within(additions, ids),
                unmatched.stream().filter(link -> ids.contains(link.id())).toList(),
                doubts.stream().filter(doubt -> ids.contains(doubt.reversal().id())).toList());
    }

    private List<Link> asked() {
        return doubts.stream()
                .map(doubt -> new Link(doubt.reversal(), doubt.match().original()))
                .toList();
    }

    private boolean isReferred(ChainLink link, Set<Long> ids) {
        return links.stream()
                .filter(other -> ids.contains(other.id()))
                .anyMatch(other -> other.names().isReferredWith(link.names()));
    }

    private static List<Link> within(List<Link> links, Set<Long> ids) {
        return links.stream().filter(link -> ids.contains(link.later().id())).toList();
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

    /** Whether it is an additional payment. */
    boolean isAddition(ChainLink link) {
        return additions.stream().anyMatch(addition -> addition.later().equals(link));
    }

    /** What replaces a decision. */
    Optional<ChainLink> correctionOf(ChainLink decision) {
        return later(corrections, decision);
    }

    /** Whether what followed a decision refuses something too. */
    boolean isStillDenied(ChainLink decision) {
        return correctionOf(decision)
                .or(() -> later(additions, decision))
                .filter(ChainLink::isDenied)
                .isPresent();
    }

    /** What followed a decision: its correction, the newest additional payment, its reversal. */
    Optional<ChainLink> next(ChainLink decision) {
        return correctionOf(decision)
                .or(() -> later(additions, decision))
                .or(() -> later(reversals, decision));
    }

    private static Optional<ChainLink> later(List<Link> links, ChainLink original) {
        return links.stream()
                .filter(link -> link.original().equals(original))
                .map(Link::later)
                .max(ChainLink.ORDER);
    }

    /** Decisions that follow no other, in order. */
    List<ChainLink> firsts() {
        Set<Long> later =
                Stream.concat(corrections.stream(), additions.stream())
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
