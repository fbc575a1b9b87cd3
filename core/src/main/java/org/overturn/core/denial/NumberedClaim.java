package org.overturn.core.denial;

import java.util.List;
import org.overturn.core.db.Ids;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;

/**
 * An assessed adjudication whose rows have got their keys.
 *
 * @param lineIds in the order of the lines
 * @param adjustmentIds in the order of {@link Adjudication#allAdjustments}
 */
record NumberedClaim(long id, Assessed assessed, List<Long> lineIds, List<Long> adjustmentIds) {

    static NumberedClaim of(Assessed assessed, Ids ids) {
        Adjudication claim = assessed.adjudication();
        long id = ids.next();
        return new NumberedClaim(
                id,
                assessed,
                claim.lines().stream().map(_ -> ids.next()).toList(),
                claim.allAdjustments().map(_ -> ids.next()).toList());
    }

    Adjudication adjudication() {
        return assessed.adjudication();
    }

    Assessment assessment() {
        return assessed.assessment();
    }

    /** The key of this very adjustment; equal ones may stand on the same line. */
    long adjustmentId(Adjustment adjustment) {
        List<Adjustment> all = adjudication().allAdjustments().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == adjustment) {
                return adjustmentIds.get(i);
            }
        }
        throw new IllegalArgumentException("not an adjustment of " + adjudication());
    }
}
