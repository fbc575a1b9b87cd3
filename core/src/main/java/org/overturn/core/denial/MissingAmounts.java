package org.overturn.core.denial;

import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.ServiceLine;

/**
 * Amounts that are missing or can't be read. They count as zero, so that a claim may look balanced
 * or not denied which isn't.
 */
final class MissingAmounts {

    private MissingAmounts() {}

    /** Whether CLP03, CLP04, a CAS amount, or SVC02 or SVC03 of a line with content is missing. */
    static boolean isIn(Adjudication claim) {
        return claim.charge().isEmpty()
                || claim.paid().isEmpty()
                || claim.allAdjustments().map(Adjustment::amount).anyMatch(a -> a.isEmpty())
                || claim.lines().stream().anyMatch(MissingAmounts::isIn);
    }

    private static boolean isIn(ServiceLine line) {
        return (line.charge().isEmpty() || line.paid().isEmpty()) && hasContent(line);
    }

    private static boolean hasContent(ServiceLine line) {
        return line.charge().isPresent()
                || line.paid().isPresent()
                || !line.billedProcedure().isEmpty()
                || !line.revenueCode().isEmpty()
                || !line.adjustments().isEmpty()
                || !line.remarks().isEmpty();
    }
}
