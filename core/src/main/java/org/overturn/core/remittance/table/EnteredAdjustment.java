package org.overturn.core.remittance.table;

import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * Why a part of the charge was not paid (835 CAS).
 *
 * @param group CO, OA, PI, PR, or what the payer writes
 * @param reason CARC, or what the payer writes
 * @param amount positive: lowers the payment; empty where a code stands without an amount
 */
public record EnteredAdjustment(
        String group, String reason, Optional<Money> amount, String quantity) {

    public Money amountOrZero() {
        return amount.orElse(Money.ZERO);
    }
}
