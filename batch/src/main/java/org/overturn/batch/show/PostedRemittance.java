package org.overturn.batch.show;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * The remittance of an adjudication, with its proof: payment = claims - provider adjustments +
 * difference.
 *
 * @param headerLength bytes from the ST to the first claim
 * @param proof what the check of the stored rows said; empty where none was made
 * @param replaced another version of it was posted in its place: it counts no more
 */
public record PostedRemittance(
        long id,
        KeptFile file,
        Place place,
        long headerLength,
        String payer,
        String payerKey,
        String traceNumber,
        Optional<LocalDate> remittedOn,
        String paymentMethod,
        Money payment,
        Money claimsPaid,
        Money providerAdjusted,
        Money difference,
        Optional<String> proof,
        boolean replaced) {}
