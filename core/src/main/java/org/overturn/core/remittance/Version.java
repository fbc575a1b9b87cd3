package org.overturn.core.remittance;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * One remittance among those of the same payment (equal payer, payee, trace number, date, amount
 * and method), with the place its bytes are kept at.
 *
 * @param key the identity of the payment
 * @param file name of the file it came in
 * @param ordinal position in that file, from 1
 * @param offset byte of its ST segment
 * @param amount BPR02
 * @param date BPR16 as sent
 * @param claimsPaid sum of CLP04
 * @param providerAdjusted sum of PLB
 * @param claims number of CLP loops
 */
public record Version(
        long id,
        long fileId,
        RemittanceStatus status,
        String key,
        String sha256,
        String file,
        int ordinal,
        long offset,
        LocalDate receivedOn,
        String trace,
        String payer,
        Money amount,
        String method,
        String date,
        Money claimsPaid,
        Money providerAdjusted,
        int claims) {

    /** What its claims and provider adjustments come to: the amount paid when it is whole. */
    public Money explained() {
        return claimsPaid.minus(providerAdjusted);
    }
}
