package org.overturn.api.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.core.remittance.RemittanceSummary;

/**
 * A remittance in JSON. Keys and amounts are strings: JavaScript's numbers would lose digits.
 *
 * @param difference what claims and provider adjustments leave of the payment
 */
record RemittanceView(
        String id,
        String status,
        String file,
        String receivedOn,
        @Nullable String remittedOn,
        String payer,
        String payee,
        String traceNumber,
        String payment,
        String claimsPaid,
        String providerAdjusted,
        String difference,
        int claims) {

    static RemittanceView of(RemittanceSummary one) {
        return new RemittanceView(
                String.valueOf(one.id()),
                one.status().name(),
                one.fileName(),
                one.receivedOn().toString(),
                one.remittedOn().map(LocalDate::toString).orElse(null),
                one.payerName(),
                one.payeeName(),
                one.traceNumber(),
                one.payment().toString(),
                one.claimsPaid().toString(),
                one.providerAdjusted().toString(),
                one.difference().toString(),
                one.claims());
    }
}
