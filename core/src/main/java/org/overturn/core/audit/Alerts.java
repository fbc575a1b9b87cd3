package org.overturn.core.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What in the audit log deserves a look: many patients or exports in a short time, work outside of
 * the office's hours, failed attempts to sign in.
 */
@Component
public class Alerts {

    private static final int PAGE = 1000;

    private final AuditRepository repository;
    private final AuditProperties limits;
    private final Clock clock;

    Alerts(AuditRepository repository, AuditProperties limits, Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Those of a time, the newest first.
     *
     * @param from the first instant
     * @param until the instant after the last
     */
    public List<Alert> list(Instant from, Instant until) {
        AlertScan scan = new AlertScan(limits, clock.getZone());
        long last = 0;
        List<AuditEntry> page = repository.listBetween(from, until, last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(scan::add);
            last = page.getLast().id();
            page = repository.listBetween(from, until, last, PAGE);
        }
        return scan.alerts();
    }
}
