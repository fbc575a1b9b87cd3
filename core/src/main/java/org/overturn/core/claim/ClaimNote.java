package org.overturn.core.claim;

/**
 * NTE: what the biller wrote on the claim or line.
 *
 * @param qualifier NTE01: ADD, CER, DCP, TPO ...
 */
public record ClaimNote(String qualifier, String text, ByteRange at) {

    /** The text is patient data. */
    @Override
    public String toString() {
        return "ClaimNote[" + qualifier + "]";
    }
}
