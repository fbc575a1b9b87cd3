package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;

/**
 * Loop 2430: what another payer decided on a line.
 *
 * @param payerIdentifier SVD01, the identifier of one of the claim's other payers
 * @param paidOn DTP*573
 */
public record LinePayment(
        String payerIdentifier,
        Optional<Money> paid,
        List<Adjustment> adjustments,
        Optional<LocalDate> paidOn,
        ByteRange at) {

    public LinePayment {
        adjustments = List.copyOf(adjustments);
    }
}
