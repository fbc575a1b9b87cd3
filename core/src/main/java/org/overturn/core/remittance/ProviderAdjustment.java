package org.overturn.core.remittance;

import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One pair of a PLB segment. A positive amount lowers the payment.
 *
 * @param provider PLB01
 * @param fiscalYearEnd PLB02 as sent
 * @param code PLB03-1 (WO, FB, L6, 72 ...)
 * @param reference PLB03-2, often the claim's CLP07
 * @param amount empty when missing or no number (counts as zero)
 */
public record ProviderAdjustment(
        String provider,
        String fiscalYearEnd,
        String code,
        String reference,
        Optional<Money> amount,
        long offset,
        int length) {

    public Money amountOrZero() {
        return amount.orElse(Money.ZERO);
    }
}
