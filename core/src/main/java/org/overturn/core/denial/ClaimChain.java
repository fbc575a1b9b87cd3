package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links the adjudications of one claim: reversals to what they undo, corrections to what they
 * replace (denial_detection.md section 6). Nothing is overwritten; a link is set once.
 *
 * @param reversals new links from a reversal to its original
 * @param corrections new links from a correction to its original
 * @param unmatched reversals that match nothing
 */
record ClaimChain(List<Link> reversals, List<Link> corrections, List<ChainLink> unmatched) {

    /** A later adjudication and the earlier one it acts on. */
    record Link(ChainLink later, ChainLink original) {}

    static ClaimChain of(List<ChainLink> claim) {
        Builder builder = new Builder(claim);
        claim.stream().sorted(ChainLink.ORDER).forEach(builder::look);
        return new ClaimChain(builder.reversals, builder.corrections, builder.unmatched);
    }

    private static final class Builder {

        private final List<ChainLink> claim;
        private final List<Link> reversals = new ArrayList<>();
        private final List<Link> corrections = new ArrayList<>();
        private final List<ChainLink> unmatched = new ArrayList<>();
        private final Set<Long> reversed = new HashSet<>();
        private final Set<Long> corrected = new HashSet<>();

        Builder(List<ChainLink> claim) {
            this.claim = claim;
            claim.stream()
                    .filter(ChainLink::isReversal)
                    .forEach(r -> r.corrects().ifPresent(reversed::add));
            claim.stream()
                    .filter(c -> !c.isReversal())
                    .forEach(c -> c.corrects().ifPresent(corrected::add));
        }

        void look(ChainLink link) {
            if (link.corrects().isPresent()) {
                return;
            }
            if (link.isReversal()) {
                lookAtReversal(link);
            } else if (link.isDecision()) {
                replacedBy(link)
                        .ifPresent(original -> {
                            corrections.add(new Link(link, original));
                            corrected.add(original.id());
                        });
            }
        }

        private void lookAtReversal(ChainLink reversal) {
            List<ChainLink> open = claim.stream().filter(c -> !reversed.contains(c.id())).toList();
            ReversalMatch.find(reversal, open)
                    .ifPresentOrElse(
                            original -> {
                                reversals.add(new Link(reversal, original));
                                reversed.add(original.id());
                            },
                            () -> unmatched.add(reversal));
        }

        /** What a decision replaces: the newest undone one, else a denied one that is paid now. */
        private Optional<ChainLink> replacedBy(ChainLink decision) {
            return claim.stream()
                    .filter(ChainLink::isDecision)
                    .filter(decision::comesAfter)
                    .filter(earlier -> !corrected.contains(earlier.id()))
                    .filter(earlier -> isUndone(earlier) || isPaidNow(earlier, decision))
                    .max(Comparator.comparing(this::isUndone).thenComparing(ChainLink.ORDER));
        }

        private boolean isUndone(ChainLink earlier) {
            return reversed.contains(earlier.id());
        }

        private static boolean isPaidNow(ChainLink earlier, ChainLink decision) {
            boolean linked =
                    decision.originalReference().equals(earlier.payerClaimNumber())
                            || decision.payerClaimNumber().equals(earlier.payerClaimNumber())
                            || decision.charge().equals(earlier.charge());
            return linked
                    && earlier.denied().isPositive()
                    && decision.paid().compareTo(earlier.paid()) > 0;
        }
    }
}
