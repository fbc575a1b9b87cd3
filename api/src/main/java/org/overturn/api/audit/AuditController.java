package org.overturn.api.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.StoredDay;
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
     * The newest first.
     *
     * @param from the first instant
     * @param until the instant after the last
     * @param cursor {@code previous} or {@code next} of another page
     * @param limit 1 to 1000
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "audit")
    Slice<AuditEntryView> list(
            @RequestParam Optional<String> actor,
            @RequestParam Optional<AuditAction> action,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit,
            CurrentUser me) {
        me.checkSeesWholeOffice(AuditPages.ABOUT);
        check("from", from);
        check("until", until);
        Cursor at = Cursor.parse(cursor);
        Optional<Long> entry = Optional.of(at.id()).filter(id -> id != 0);
        AuditQuery all = new AuditQuery(Optional.empty(), actor, action, from, until, entry, MOST);
        return at.slice(
                        Math.clamp(limit, 1, MOST),
                        AuditEntry::id,
                        most ->
                                at.back()
                                        ? log.listNewer(all.upTo(most))
                                        : log.list(all.upTo(most)))
                .map(AuditEntryView::of);
    }

    private static void check(String field, Optional<Instant> time) {
        if (time.filter(at -> !StoredDay.isOne(at.atZone(ZoneOffset.UTC).toLocalDate()))
                .isPresent()) {
            throw new RefusedField(field, "a time is in a year from 1000 to 9999");
        }
    }
}
