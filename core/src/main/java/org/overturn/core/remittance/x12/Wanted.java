package org.overturn.core.remittance.x12;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.RemittanceEvent;

/**
 * What a caller wants of a file.
 *
 * @param byFigures claims are read by their figures first
 * @param suffices whether a claim's figures are enough; if not, it is read whole
 * @param hashed the content hash of each remittance
 */
record Wanted(
        Consumer<RemittanceEvent> events,
        boolean byFigures,
        Predicate<ClaimFigures> suffices,
        boolean hashed) {

    /** Each claim whole. */
    static Wanted all(Consumer<RemittanceEvent> events) {
        return new Wanted(events, false, figures -> false, true);
    }
}
