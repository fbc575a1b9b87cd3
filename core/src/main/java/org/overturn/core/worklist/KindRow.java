package org.overturn.core.worklist;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A denial that can be worked, its kind as stored and as it is.
 *
 * @param portion of its line's charge, to 1
 */
record KindRow(
        long id,
        Optional<Long> storedKind,
        BigDecimal storedPortion,
        AppraisedKind kind,
        BigDecimal portion) {

    boolean isStoredAs(Optional<Long> kindId) {
        return kindId.isPresent()
                && storedKind.equals(kindId)
                && storedPortion.compareTo(portion) == 0;
    }
}
