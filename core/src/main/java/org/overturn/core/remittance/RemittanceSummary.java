package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * A remittance with its balance; holds no patient data.
 *
 * @param fileName of the file it came in
 * @param sha256 of that file, under which it is kept
 * @param startByte of its ST segment in that file
 * @param byteCount up to the end of its SE
 * @param payment BPR02
 * @param claimsPaid sum of CLP04
 * @param providerAdjusted sum of PLB
 * @param difference what claims and provider adjustments leave of the payment; zero when it
 *     balances
 * @param claims number of CLP loops
 */
public record RemittanceSummary(
        long id,
        RemittanceStatus status,
        String fileName,
        String sha256,
        long startByte,
        long byteCount,
        LocalDate receivedOn,
        Optional<LocalDate> remittedOn,
        String payerName,
        String payeeName,
        String traceNumber,
        Money payment,
        Money claimsPaid,
        Money providerAdjusted,
        Money difference,
        int claims) {

    /** Whether claims and provider adjustments come to the payment. */
    public boolean balances() {
        return difference.isZero();
    }
}
