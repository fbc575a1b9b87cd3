package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * A denial of a cause that can still be worked, as the payer knows the claim.
 *
 * @param procedure of its line; empty where the claim as a whole is refused
 * @param appealNumber of the appeal that is open for it
 */
public record OpenClaim(
        String payerClaimNumber,
        String patient,
        String memberId,
        Optional<LocalDate> servedFrom,
        String procedure,
        Money amount,
        Optional<String> appealNumber) {

    /** Nothing: it is about a patient. */
    @Override
    public String toString() {
        return "OpenClaim[...]";
    }
}
