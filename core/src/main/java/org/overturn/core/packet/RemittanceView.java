package org.overturn.core.packet;

import java.util.List;

/**
 * The remittance page as its template shows it: all text ready to print. Nothing of other claims.
 *
 * @param facts pairs of rows about the payment and the claim
 * @param claimEntries adjustments and remarks of the claim as a whole
 * @param proof the sentence that adds up the claim
 * @param groups what the group codes mean
 */
record RemittanceView(
        String claimNumber,
        String outcome,
        List<FactRow> facts,
        String charge,
        String paid,
        String denied,
        String patientShare,
        List<Line> lines,
        List<Entry> claimEntries,
        String totalCharge,
        String totalAdjusted,
        String totalPaid,
        String proof,
        String groups,
        String source) {

    boolean hasClaimEntries() {
        return !claimEntries.isEmpty();
    }

    /** Two labelled facts side by side. */
    record FactRow(String label, String value, String label2, String value2) {}

    /** A service with what was taken off it. */
    record Line(
            String service,
            String detail,
            String date,
            String units,
            String charge,
            String adjusted,
            String paid,
            List<Entry> entries) {}

    /**
     * An adjustment or a remark.
     *
     * @param amount empty for a remark
     * @param verdict why it counts as denied; empty when it doesn't
     */
    record Entry(String code, String label, String amount, String verdict) {}
}
