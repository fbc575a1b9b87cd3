package org.overturn.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * One thing that is due, as the list shows it.
 *
 * @param what number of the appeal, or what is to be done instead of one
 * @param level which review it goes to
 */
record DeadlineRow(
        String what,
        String level,
        String status,
        String payer,
        String account,
        String claimNumber,
        String patient,
        Money amount,
        Optional<LocalDate> dueOn,
        String confidence,
        String rule,
        String citation,
        String explanation) {

    Optional<Long> daysLeft(LocalDate asOf) {
        return dueOn.map(due -> ChronoUnit.DAYS.between(asOf, due));
    }
}
