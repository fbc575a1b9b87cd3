package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.money.Money;

/**
 * A provider adjustment (835 PLB) that names a claim of its payer.
 *
 * @param reference PLB03-2, trimmed: the claim's CLP07
 * @param amount positive lowers the payment
 */
public record ClaimRecoupment(
        long id,
        Optional<LocalDate> remittedOn,
        String trace,
        String code,
        String reference,
        Money amount) {

    /** Recoveries, and the refund checks that stand against them. */
    private static final Set<String> TAKING = Set.of("WO", "WU", "72");

    /**
     * What was taken: an entry that puts a recovery off and the one that takes it come to the
     * latter, a recovery and the refund check for it to nothing.
     */
    static Money taken(Collection<ClaimRecoupment> all) {
        return Money.sum(
                all.stream()
                        .filter(one -> TAKING.contains(one.code))
                        .map(ClaimRecoupment::amount)
                        .toList());
    }

    /** What the payer paid in interest. */
    static Money interest(Collection<ClaimRecoupment> all) {
        return Money.sum(
                        all.stream()
                                .filter(one -> one.code.equals("L6"))
                                .map(ClaimRecoupment::amount)
                                .toList())
                .negate();
    }
}
