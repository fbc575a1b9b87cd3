package org.overturn.core.evidence.link;

/**
 * Whose claim a document is to answer for.
 *
 * @param accountNumber of the claim
 * @param lastName as the claim writes it; blank, with the first name, for whoever the account is of
 */
public record ClaimPatient(String accountNumber, String lastName, String firstName) {

    /** Whoever the account's claims are of. */
    public static ClaimPatient ofAccount(String accountNumber) {
        return new ClaimPatient(accountNumber, "", "");
    }

    PatientName name() {
        return PatientName.of(lastName, firstName);
    }

    /** Nothing: all of it is a patient's. */
    @Override
    public String toString() {
        return "ClaimPatient[...]";
    }
}
