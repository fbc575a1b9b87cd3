package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A payer's decision on an appeal that did not come as a remittance: by letter, on a portal, by
 * telephone.
 *
 * @param outcome one of {@link #OUTCOMES}
 * @param decidedOn by the payer's notice; the clock of the next level is counted from it
 * @param reference the payer's, at most 80 characters; may be empty
 * @param says how it was decided, in words of the recorder, at most 500 characters
 */
public record NewPayerDecision(
        AppealStatus outcome, LocalDate decidedOn, String reference, String says) {

    /** What can be recorded. */
    public static final Set<AppealStatus> OUTCOMES =
            EnumSet.of(
                    AppealStatus.WON,
                    AppealStatus.PARTLY_WON,
                    AppealStatus.LOST,
                    AppealStatus.DISMISSED,
                    AppealStatus.SETTLED,
                    AppealStatus.WITHDRAWN);

    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST = 500;

    /**
     * @throws RefusedPayerDecision when something is missing or too long
     */
    public static NewPayerDecision of(
            Optional<AppealStatus> outcome,
            Optional<LocalDate> decidedOn,
            String reference,
            String says) {
        return new NewPayerDecision(
                outcome.filter(OUTCOMES::contains)
                        .orElseThrow(() ->
                                new RefusedPayerDecision("outcome", "Say how it was decided.")),
                decidedOn.orElseThrow(() ->
                        new RefusedPayerDecision(
                                "decidedOn", "Give the date of the payer's notice.")),
                reference.strip(),
                says.strip());
    }

    /** Whether something is refused that the next level may decide. */
    public boolean isRefusal() {
        return outcome == AppealStatus.LOST
                || outcome == AppealStatus.PARTLY_WON
                || outcome == AppealStatus.DISMISSED;
    }

    /**
     * @throws RefusedPayerDecision likewise
     */
    public NewPayerDecision {
        if (reference.length() > LONGEST_REFERENCE) {
            throw new RefusedPayerDecision(
                    "reference", "Give the payer's reference in at most 80 characters.");
        }
        if (says.isEmpty() || says.length() > LONGEST) {
            throw new RefusedPayerDecision(
                    "says", "Say in at most 500 characters how the payer told it, and why.");
        }
    }
}
