package org.overturn.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.Audited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log through REST, the newest first; of one patient only in the pages. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int MOST = 1000;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * A page of entries.
     *
     * @param next to ask for as {@code before}; none on the last page
     */
    record Page(List<AuditEntryView> entries, @Nullable String next) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "audit")
    Page list(
            @RequestParam Optional<String> actor,
            @RequestParam Optional<AuditAction> action,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") int limit) {
        int rows = Math.clamp(limit, 1, MOST);
        List<AuditEntry> found =
                log.list(
                        new AuditQuery(
                                Optional.empty(), actor, action, from, until, before, rows + 1));
        List<AuditEntry> page = found.subList(0, Math.min(rows, found.size()));
        return new Page(
                page.stream().map(AuditEntryView::of).toList(),
                found.size() > rows ? String.valueOf(page.getLast().id()) : null);
    }
}
