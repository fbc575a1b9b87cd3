package org.overturn.core.denial;

import java.util.Set;

/** What people said of reversals that might undo an adjudication. */
record ReversalAnswers(Set<Pair> accepted, Set<Pair> refused) {

    static final ReversalAnswers NONE = new ReversalAnswers(Set.of(), Set.of());

    ReversalAnswers {
        accepted = Set.copyOf(accepted);
        refused = Set.copyOf(refused);
    }

    /** A reversal and what it might undo, by our keys. */
    record Pair(long reversal, long original) {

        static Pair of(ChainLink reversal, ChainLink original) {
            return new Pair(reversal.id(), original.id());
        }
    }
}
