package org.overturn.core.evidence;

/**
 * What a person says of a file that is handed in.
 *
 * @param accountNumber of the claim it belongs to
 * @param title in words; blank for that of its kind
 * @param fileName as it was called; it is only shown, and tells text from other content
 */
public record Filing(String accountNumber, DocumentKind kind, String title, String fileName) {

    public Filing {
        if (kind == DocumentKind.FACTS) {
            throw new IllegalArgumentException("facts are no document of a claim");
        }
    }

    /** Without title and name: they may name a patient. */
    @Override
    public String toString() {
        return "Filing[" + kind + "]";
    }
}
