package org.overturn.api.remittance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.Comparison;
import org.overturn.core.remittance.HeldRemittance;
import org.overturn.core.remittance.Version;

/**
 * A remittance that waits for a decision, against what is posted for its payment.
 *
 * @param number what people call it by
 * @param cause {@code OVERLAP}: some of its claims are posted; {@code EXCESS}: with it the payment
 *     would come to more than was paid
 * @param posted the versions that count
 * @param same claims that say the same in both
 * @param header fields of the header that differ
 * @param changed the first claims in both that differ
 * @param changedCount how many there are
 * @param onlyHeldCount claims that are new in it
 * @param onlyPostedCount claims that it lacks
 * @param appealsClosedByReplacing their numbers
 * @param decision the one that was taken
 */
record HeldView(
        int number,
        String cause,
        String heldOn,
        VersionView held,
        List<VersionView> posted,
        int same,
        List<DifferenceView> header,
        List<ChangeView> changed,
        int changedCount,
        int onlyHeldCount,
        int onlyPostedCount,
        List<String> appealsClosedByReplacing,
        @Nullable DecisionView decision) {

    record VersionView(
            String id,
            String file,
            String receivedOn,
            int claims,
            String claimsPaid,
            String amount) {

        static VersionView of(Version version) {
            return new VersionView(
                    String.valueOf(version.id()),
                    version.file(),
                    version.receivedOn().toString(),
                    version.claims(),
                    version.claimsPaid().toString(),
                    version.amount().toString());
        }
    }

    record DifferenceView(String field, String posted, String held) {

        static DifferenceView of(Comparison.Difference one) {
            return new DifferenceView(one.field(), one.posted(), one.held());
        }
    }

    record ChangeView(String accountNumber, String claim, List<DifferenceView> differences) {

        static ChangeView of(Comparison.Change one) {
            return new ChangeView(
                    one.claim().account(),
                    one.claim().payerClaimNumber(),
                    one.differences().stream().map(DifferenceView::of).toList());
        }
    }

    record DecisionView(String choice, String by, String reason, @Nullable String appliedOn) {

        static DecisionView of(HeldRemittance.Decision one) {
            return new DecisionView(
                    one.choice().name(),
                    one.by(),
                    one.reason(),
                    one.appliedOn().map(Object::toString).orElse(null));
        }
    }

    static HeldView of(HeldRemittance held, Comparison comparison, List<String> appeals) {
        return new HeldView(
                held.number(),
                held.cause().name(),
                held.heldOn().toString(),
                VersionView.of(held.version()),
                held.rivals().stream().map(VersionView::of).toList(),
                comparison.same(),
                comparison.header().stream().map(DifferenceView::of).toList(),
                comparison.changed().first().stream().map(ChangeView::of).toList(),
                comparison.changed().count(),
                comparison.onlyHeld().count(),
                comparison.onlyPosted().count(),
                appeals,
                held.decision().map(DecisionView::of).orElse(null));
    }
}
