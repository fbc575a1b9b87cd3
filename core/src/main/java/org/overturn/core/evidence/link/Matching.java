package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose a document is. The worst that can happen is a page of one patient in the packet of another,
 * so it is sure only where two things at least agree, nothing speaks against it, and nobody else
 * comes near.
 */
final class Matching {

    static final int SURE = 75;
    private static final int MARGIN = 25;

    /** Between two accounts of one patient only a day of service may tell. */
    private static final int MARGIN_WITHIN_PATIENT = 20;

    private static final int MOST_PROPOSED = 5;
    private static final int LEAST_PROPOSED = 20;

    private static final Comparator<Weighed> BEST_FIRST =
            Comparator.comparingInt(Weighed::score)
                    .reversed()
                    .thenComparing(one -> one.proposal().accountNumber());

    private Matching() {}

    /** The likeliest first; what hardly anything speaks for is left out. */
    static List<Proposal> propose(Signals signals, List<Candidate> candidates, boolean all) {
        List<Weighed> weighed =
                candidates.stream()
                        .map(candidate -> Weighing.of(signals, candidate))
                        .filter(one -> one.score() >= LEAST_PROPOSED || one.numbered())
                        .sorted(BEST_FIRST)
                        .toList();
        List<Weighed> judged = new ArrayList<>();
        for (Weighed one : weighed) {
            judged.add(compared(one, weighed, all));
        }
        return judged.stream()
                .filter(one -> one.score() >= LEAST_PROPOSED)
                .limit(MOST_PROPOSED)
                .map(Weighed::proposal)
                .toList();
    }

    /** The one account it belongs to without a doubt. */
    static Optional<Proposal> sure(List<Proposal> proposals) {
        return proposals.stream()
                .findFirst()
                .filter(best -> best.score() >= SURE && best.doubts().isEmpty());
    }

    private static Weighed compared(Weighed one, List<Weighed> weighed, boolean all) {
        Weighed judged = all ? one : one.doubted("too many claims fit to compare all of them");
        for (Weighed other : weighed) {
            if (other != one) {
                judged = compared(judged, other);
            }
        }
        return judged;
    }

    private static Weighed compared(Weighed one, Weighed other) {
        if (one.numbered() && other.numbered()) {
            return one.doubted("it bears numbers of more than one account");
        }
        if (!one.numbered() && other.numbered()) {
            return one.doubted("it bears a number of another account");
        }
        boolean same = one.candidate().isOfSamePatient(other.candidate());
        if (!one.named() && other.named() && !same) {
            return one.doubted("it names another patient");
        }
        int ahead = one.score() - other.score();
        if (ahead < (same ? MARGIN_WITHIN_PATIENT : MARGIN)) {
            return one.doubted(
                    same
                            ? "another account of the patient fits as well"
                            : "another account fits nearly as well");
        }
        return one;
    }
}
