package org.overturn.core.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;

/**
 * What a patient allowed to be disclosed.
 *
 * @param accountNumber of the patient's claims that it is about
 * @param sensitivity the documents it allows
 * @param scope what may go to whom and what for, in words
 * @param proofDocumentId the signed paper
 * @param revokedOn from this day on it allows nothing
 */
public record Consent(
        long id,
        String accountNumber,
        ConsentKind kind,
        Sensitivity sensitivity,
        LocalDate signedOn,
        Optional<LocalDate> validUntil,
        String scope,
        long proofDocumentId,
        Optional<LocalDate> revokedOn) {

    /** Whether it is in force on a day: signed, not over, not revoked. */
    public boolean isValidOn(LocalDate day) {
        return !signedOn.isAfter(day)
                && validUntil.map(last -> !last.isBefore(day)).orElse(true)
                && revokedOn.map(day::isBefore).orElse(true);
    }

    /** Whether it is about this document: its account, its label. */
    public boolean covers(Document document, Sensitivity label) {
        return sensitivity == label
                && document.isLinked()
                && accountNumber.strip().equalsIgnoreCase(document.accountNumber().strip())
                && AccountKey.of(accountNumber).equals(document.accountKey());
    }

    /** Our number and the kind only. */
    @Override
    public String toString() {
        return "Consent[" + id + ", " + kind + "]";
    }
}
