package org.overturn.core.denial;

/**
 * How much was verified, and with what result.
 *
 * @param unbalanced remittances that don't balance in the file itself, and are stored so
 * @param differences what is stored otherwise than the file says, or doesn't add up
 */
public record LedgerProof(
        int remittances, long claims, long adjustments, int unbalanced, long differences) {

    LedgerProof plus(LedgerProof other) {
        return new LedgerProof(
                remittances + other.remittances,
                claims + other.claims,
                adjustments + other.adjustments,
                unbalanced + other.unbalanced,
                differences + other.differences);
    }

    public boolean holds() {
        return differences == 0;
    }
}
