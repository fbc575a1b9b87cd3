package org.overturn.core.claim.x12;

import java.util.List;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.x12.Segment;

/** Splits the CAS segments in which a claim repeats another payer's decision. */
final class Adjustments {

    private Adjustments() {}

    static void add(Segment cas, ClaimValues values, List<Adjustment> adjustments) {
        for (int element = 2; element <= cas.last(); element += 3) {
            if (cas.has(element) || cas.has(element + 1)) {
                adjustments.add(
                        new Adjustment(
                                cas.text(1),
                                cas.text(element),
                                values.amount(cas, element + 1),
                                cas.text(element + 2),
                                cas.offset(),
                                cas.length()));
            }
        }
    }
}
