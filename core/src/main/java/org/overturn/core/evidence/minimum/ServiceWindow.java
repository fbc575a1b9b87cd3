package org.overturn.core.evidence.minimum;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.remittance.Adjudication;

/**
 * The days of which a claim's packet may rightly tell.
 *
 * @param from the first of them
 * @param to the last of them
 */
record ServiceWindow(LocalDate from, LocalDate to) {

    /** Around the claim's dates of service; empty where the remittance tells none. */
    static Optional<ServiceWindow> of(Adjudication claim, MinimumProperties months) {
        return claim.serviceFrom()
                .map(first ->
                        new ServiceWindow(
                                first.minusMonths(months.monthsBefore()),
                                claim.serviceTo().orElse(first).plusMonths(months.monthsAfter())));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
