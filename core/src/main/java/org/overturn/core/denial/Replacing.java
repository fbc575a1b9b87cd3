package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decisions of a claim and what each takes the place of, or adds to; each at most one. */
final class Replacing {

    private final List<ChainLink> claim;
    private final Map<Long, ChainLink> reversedBy = new HashMap<>();
    private final Set<Long> corrected = new HashSet<>();
    private final Set<Long> added = new HashSet<>();
    private final List<ClaimChain.Link> corrections = new ArrayList<>();
    private final List<ClaimChain.Link> additions = new ArrayList<>();

    private Replacing(List<ChainLink> claim, List<ClaimChain.Link> reversals) {
        this.claim = claim;
        reversals.forEach(link -> reversedBy.put(link.original().id(), link.later()));
    }

    static Replacing of(List<ChainLink> claim, List<ClaimChain.Link> reversals) {
        Replacing replacing = new Replacing(claim, reversals);
        claim.stream().filter(ChainLink::isDecision).forEach(replacing::look);
        return replacing;
    }

    List<ClaimChain.Link> corrections() {
        return corrections;
    }

    List<ClaimChain.Link> additions() {
        return additions;
    }

    private void look(ChainLink decision) {
        Optional<ChainLink> replaced = newest(decision, this::isReplacedBy);
        if (replaced.isPresent()) {
            corrections.add(new ClaimChain.Link(decision, replaced.get()));
            corrected.add(replaced.get().id());
        } else {
            newest(decision, this::isAddedToBy)
                    .ifPresent(original -> {
                        additions.add(new ClaimChain.Link(decision, original));
                        added.add(decision.id());
                    });
        }
    }

    /** How an earlier decision must stand to a later one. */
    private interface Rule {
        boolean holds(ChainLink earlier, ChainLink decision);
    }

    /**
     * One that a number names goes before the claim before a payment added to it, one that a
     * reversal undid before another, then the newest.
     */
    private Optional<ChainLink> newest(ChainLink decision, Rule rule) {
        return claim.stream()
                .filter(ChainLink::isDecision)
                .filter(decision::comesAfter)
                .filter(earlier -> !corrected.contains(earlier.id()))
                .filter(earlier -> rule.holds(earlier, decision))
                .max(
                        Comparator.comparing((ChainLink earlier) ->
                                        earlier.names().isReferredWith(decision.names()))
                                .thenComparing(earlier -> !added.contains(earlier.id()))
                                .thenComparing(earlier -> reversedBy.containsKey(earlier.id()))
                                .thenComparing(ChainLink.ORDER));
    }

    private boolean isReplacedBy(ChainLink earlier, ChainLink decision) {
        Optional<ChainLink> reversal = reversalOf(earlier);
        if (reversal.isPresent()) {
            return decision.comesAfter(reversal.get())
                    ? earlier.mayBeOfClaim(decision) || reversal.get().mayBeOfClaim(decision)
                    : earlier.isOfClaim(decision) && !isGoneBefore(decision, reversal.get());
        }
        return !earlier.paid().isPositive()
                && earlier.isOfClaim(decision)
                && (earlier.pended() || isDecidedAgain(earlier, decision));
    }

    private Optional<ChainLink> reversalOf(ChainLink decision) {
        return Optional.ofNullable(reversedBy.get(decision.id()));
    }

    /** Whether it was reversed before that reversal. */
    private boolean isGoneBefore(ChainLink decision, ChainLink reversal) {
        return reversalOf(decision).filter(reversal::comesAfter).isPresent();
    }

    /** A refusal without a payment that is paid now, or said again in answer to an appeal. */
    private static boolean isDecidedAgain(ChainLink earlier, ChainLink decision) {
        return earlier.isDenied() && (decision.paid().isPositive() || decision.answersAppeal());
    }

    private boolean isAddedToBy(ChainLink earlier, ChainLink decision) {
        return !added.contains(earlier.id())
                && earlier.paid().isPositive()
                && decision.paid().isPositive()
                && earlier.isOfClaim(decision)
                && reversalOf(earlier)
                        .map(reversal -> isGoneBefore(decision, reversal))
                        .orElse(true);
    }
}
