package org.overturn.batch.show;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/**
 * One stored adjudication.
 *
 * @param ledger sums by class, without those that are zero: charge - paid - difference together
 * @param reversedBy the reversal that undid it
 * @param corrects what it replaces or, for a reversal, undoes
 */
public record Decision(
        long id,
        PostedRemittance remittance,
        Place place,
        String accountNumber,
        String payerClaimNumber,
        String originalReference,
        String patient,
        String statusCode,
        String outcome,
        boolean needsReview,
        Optional<LocalDate> servedFrom,
        Optional<LocalDate> servedTo,
        Optional<LocalDate> receivedByPayerOn,
        Money charge,
        Money paid,
        Money patientShare,
        Map<LedgerClass, Money> ledger,
        Money difference,
        Optional<Long> reversedBy,
        Optional<Long> corrects) {

    /** Account and payer: what the office calls one claim. */
    public ClaimName name() {
        return new ClaimName(accountNumber, remittance.payerKey(), remittance.payer());
    }

    /** Whether another adjudication belongs to the same claim of the payer. */
    public boolean isLinkedTo(Decision other) {
        return (!payerClaimNumber.isEmpty()
                        && (payerClaimNumber.equals(other.payerClaimNumber)
                                || payerClaimNumber.equals(other.originalReference)))
                || corrects.filter(id -> id == other.id).isPresent()
                || reversedBy.filter(id -> id == other.id).isPresent();
    }

    /** A claim as a person tells it from others. */
    public record ClaimName(String accountNumber, String payerKey, String payer) {}
}
