package org.overturn.core.remittance;

import java.util.List;
import org.overturn.core.money.Money;

/**
 * What is known when a transaction has been read to its end.
 *
 * @param complete nothing is missing: SE was there; or another part of the envelope followed in its
 *     place; or the file ended behind a whole segment and all claims and the payment balance. A
 *     transaction that isn't complete is set aside, not stored
 * @param adjudications number of CLP loops
 * @param claimsPaid sum of CLP04
 * @param difference BPR02 - (sum of CLP04 - sum of PLB); zero when it balances
 * @param contentHash SHA-256 of ST..SE with ST02, SE01, SE02, delimiters and line ends normalised
 * @param offset byte of ST
 * @param length bytes from ST to the end of SE
 */
public record RemittanceEnd(
        boolean complete,
        int adjudications,
        Money claimsPaid,
        Money providerAdjusted,
        Money difference,
        List<ProviderAdjustment> providerAdjustments,
        String contentHash,
        long offset,
        long length) {

    public RemittanceEnd {
        providerAdjustments = List.copyOf(providerAdjustments);
    }
}
