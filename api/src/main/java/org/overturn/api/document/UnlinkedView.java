package org.overturn.api.document;

import java.util.List;
import java.util.Optional;

/**
 * A document without an account as REST shows it.
 *
 * @param kind what it is, as it was named or as its text says
 * @param kindReason why, where the text says so
 * @param proposals accounts that it may belong to, the likeliest first
 * @param alike what waits too and holds nearly the same
 */
record UnlinkedView(
        DocumentView document,
        String kind,
        String kindReason,
        List<Proposed> proposals,
        List<AlikeView> alike) {

    /**
     * An account that a document may belong to.
     *
     * @param score of 100
     * @param doubts what forbids to link it without a person
     * @param alike what is on file there and holds nearly the same
     */
    record Proposed(
            String account,
            int score,
            List<String> reasons,
            List<String> doubts,
            List<AlikeView> alike) {

        static Proposed of(WaitingView.Proposed one) {
            return new Proposed(
                    one.proposal().accountNumber(),
                    one.proposal().shownScore(),
                    one.proposal().reasons(),
                    one.proposal().doubts(),
                    one.alike().stream().map(AlikeView::of).toList());
        }

        @Override
        public String toString() {
            return "Proposed[" + score + "]";
        }
    }

    static UnlinkedView of(WaitingView one, Optional<Alike> alike) {
        boolean open = one.filed().open();
        return new UnlinkedView(
                DocumentView.of(one.filed()),
                open ? one.kind() : "",
                one.kindReason(),
                one.proposals().stream().map(Proposed::of).toList(),
                alike.stream().map(AlikeView::of).toList());
    }
}
