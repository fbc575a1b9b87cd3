package org.overturn.core.remittance;

import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One (reason, amount, quantity) of a CAS segment.
 *
 * @param group CAS01: CO, OA, PI, PR, CR in 4010, or what the payer sent
 * @param reason CARC as sent; may be a RARC or the payer's own text
 * @param amount empty when missing or no number (counts as zero)
 * @param quantity as sent, empty when absent
 * @param offset byte of the CAS segment
 * @param length bytes of the CAS segment with its terminator
 */
public record Adjustment(
        String group,
        String reason,
        Optional<Money> amount,
        String quantity,
        long offset,
        int length) {

    public Money amountOrZero() {
        return amount.orElse(Money.ZERO);
    }
}
