package org.overturn.core.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A remittance that waits for a person.
 *
 * @param number what a person calls it by
 * @param rivals posted remittances of the payment that have claims in common with it; where none
 *     has, all that are posted
 * @param decision the last decision on it that was not undone
 */
public record HeldRemittance(
        int number,
        HoldCause cause,
        LocalDate heldOn,
        Version version,
        List<Version> rivals,
        Optional<Decision> decision) {

    public HeldRemittance {
        rivals = List.copyOf(rivals);
    }

    /**
     * What a person decided.
     *
     * @param appliedOn the night that carried it out
     */
    public record Decision(
            long id,
            Choice choice,
            String by,
            String reason,
            Instant at,
            Optional<LocalDate> appliedOn) {}
}
