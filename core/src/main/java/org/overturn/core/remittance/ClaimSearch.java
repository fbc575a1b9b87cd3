package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;

/**
 * Which claims.
 *
 * @param payer its key
 * @param facility the payee's identifier
 * @param remittedFrom on this day or later
 * @param remittedUntil on this day or before
 * @param denied whether something of it is denied
 * @param accountNumber as {@link AccountKey} matches it
 * @param payerClaimNumber 835 CLP07
 * @param scopes what the reader may see
 */
public record ClaimSearch(
        Optional<String> payer,
        Optional<String> facility,
        Optional<LocalDate> remittedFrom,
        Optional<LocalDate> remittedUntil,
        Optional<Boolean> denied,
        Optional<String> accountNumber,
        Optional<String> payerClaimNumber,
        Scopes scopes) {

    /** Without the numbers: they say something of a patient. */
    @Override
    public String toString() {
        return "ClaimSearch[" + payer + ", " + facility + ", " + remittedFrom + "]";
    }
}
