package org.overturn.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.overturn.core.money.Money;

/** One denial as the list shows it. */
record DenialRow(
        String payer,
        String account,
        String claimNumber,
        String patient,
        Optional<LocalDate> servedOn,
        LocalDate remittedOn,
        String line,
        String group,
        String reason,
        String remarks,
        String category,
        String liability,
        Money amount,
        String route,
        String routeReason,
        String kind,
        String status,
        Optional<String> appealNumber,
        Optional<LocalDate> dueOn,
        Money recovered) {

    String code() {
        return group + "-" + reason;
    }

    /** Calendar days until the limit, negative when it has passed; none once decided. */
    Optional<Long> daysLeft(LocalDate asOf) {
        boolean running = status.equals("OPEN") || status.equals("APPEALED");
        return dueOn.filter(due -> running).map(due -> ChronoUnit.DAYS.between(asOf, due));
    }
}
