package org.overturn.core.appeal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A payer's decision that a person recorded.
 *
 * @param was where the appeal stood before
 * @param recordedAt in UTC
 * @param contradiction what remittances come to instead; empty while they agree or say nothing
 */
public record PayerDecision(
        long id,
        NewPayerDecision says,
        AppealStatus was,
        String recordedBy,
        LocalDateTime recordedAt,
        Optional<Withdrawal> withdrawn,
        Optional<Contradiction> contradiction) {

    /** By whom, when (in UTC) and why it was withdrawn. */
    public record Withdrawal(String by, LocalDateTime at, String why) {}

    /**
     * What remittances say.
     *
     * @param on the day of the night run that saw it
     */
    public record Contradiction(AppealStatus status, LocalDate on) {}

    public boolean isStanding() {
        return withdrawn.isEmpty();
    }

    /** Whether an appeal that remittances bring to this status may have been decided so. */
    boolean agreesWith(AppealStatus byRemittances) {
        return switch (byRemittances) {
            case WON -> is(AppealStatus.WON, AppealStatus.SETTLED);
            case PARTLY_WON -> is(AppealStatus.PARTLY_WON, AppealStatus.SETTLED);
            case LOST -> is(AppealStatus.LOST, AppealStatus.DISMISSED, AppealStatus.WITHDRAWN);
            default -> true; // nothing is said of the appeal itself
        };
    }

    private boolean is(AppealStatus... any) {
        return java.util.Set.of(any).contains(says.outcome());
    }
}
