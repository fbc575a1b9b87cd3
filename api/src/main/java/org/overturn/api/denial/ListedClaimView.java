package org.overturn.api.denial;

import java.util.Optional;
import org.overturn.core.remittance.ListedClaim;

/**
 * A payer's decision about a claim in a list, without what names the patient.
 *
 * @param facility the payee's identifier (835 N104)
 * @param status 835 CLP02
 */
record ListedClaimView(
        String id,
        String remittanceId,
        String payerKey,
        String payer,
        String facility,
        String status,
        Optional<String> remittedOn,
        String charge,
        String paid,
        String denied) {

    static ListedClaimView of(ListedClaim claim) {
        return new ListedClaimView(
                String.valueOf(claim.id()),
                String.valueOf(claim.remittanceId()),
                claim.payerKey(),
                claim.payer(),
                claim.facility(),
                claim.statusCode(),
                claim.remittedOn().map(Object::toString),
                claim.charge().toString(),
                claim.paid().toString(),
                claim.denied().toString());
    }
}
