package org.overturn.reports;

import java.util.Map;
import org.overturn.core.money.Money;

/**
 * All adjudications of a period added up.
 *
 * @param adjudications CLP loops posted, reversals and corrections included
 * @param needsReview of them, those marked for a person
 * @param byClass adjusted amounts by what they are, in the order of the sheet
 * @param difference what doesn't balance
 */
record LedgerTotals(
        long adjudications,
        long needsReview,
        Money charge,
        Money paid,
        Map<String, Money> byClass,
        Money difference) {

    static final String SUSPECT = "Suspect (whole charge called contractual)";

    Money suspect() {
        return byClass.getOrDefault(SUSPECT, Money.ZERO);
    }
}
