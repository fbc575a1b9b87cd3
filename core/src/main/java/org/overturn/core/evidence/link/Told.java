package org.overturn.core.evidence.link;

/**
 * What somebody said of a document beside it, as in the manifest. Empty where nothing was said.
 *
 * @param claimNumber the payer's
 */
public record Told(String accountNumber, String claimNumber, String memberId) {

    public static final Told NOTHING = new Told("", "", "");

    public Told {
        accountNumber = accountNumber.strip();
        claimNumber = claimNumber.strip();
        memberId = memberId.strip();
    }

    /** Nothing: the numbers are a patient's. */
    @Override
    public String toString() {
        return "Told[...]";
    }
}
