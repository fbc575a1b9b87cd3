package org.overturn.core.denial;

import java.util.List;
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
        if (claim.charge().isEmpty() || claim.paid().isEmpty() || isIn(claim.adjustments())) {
            return true;
        }
        for (ServiceLine line : claim.lines()) {
            if (isIn(line) || isIn(line.adjustments())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(List<Adjustment> adjustments) {
        for (Adjustment adjustment : adjustments) {
            if (adjustment.amount().isEmpty()) {
                return true;
            }
        }
        return false;
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
