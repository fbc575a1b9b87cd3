package org.overturn.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.Slice;
import org.overturn.batch.audit.AuditForm;
import org.overturn.core.audit.Alert;
import org.overturn.core.audit.AuditAction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log through REST, for those who see the whole office; the newest first. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final AuditDesk desk;

    AuditController(AuditDesk desk) {
        this.desk = desk;
    }

    /**
     * The newest first; those about one patient are searched for.
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
        AuditDesk.check(me);
        AuditFilter filter =
                new AuditFilter(
                        null,
                        actor.orElse(null),
                        action.orElse(null),
                        from.orElse(null),
                        until.orElse(null));
        return list(filter, cursor, limit);
    }

    private Slice<AuditEntryView> list(AuditFilter filter, String cursor, int limit) {
        return desk.list(filter.query(Math.clamp(limit, 1, MOST)), Cursor.parse(cursor))
                .map(AuditEntryView::of);
    }

    /**
     * A search of the log.
     *
     * @param cursor {@code previous} or {@code next} of another page of the same search
     * @param limit 1 to 1000; 100 where it isn't said
     */
    record AuditWanted(
            @Nullable AuditFilter filter, @Nullable String cursor, @Nullable Integer limit) {

        AuditFilter asked() {
            return Objects.requireNonNullElse(filter, AuditFilter.ALL);
        }
    }

    /**
     * The same by a patient's account number, which must not stand in an address: who looked at
     * this patient. That somebody asked is found by the same search.
     */
    @PostMapping("/search")
    @Audited(value = AuditAction.SEARCH, object = "audit")
    Slice<AuditEntryView> search(@RequestBody AuditWanted wanted, CurrentUser me, AuditNote note) {
        AuditDesk.check(me);
        note.ofPatient(wanted.asked().patientKey());
        return list(
                wanted.asked(),
                Objects.requireNonNullElse(wanted.cursor(), ""),
                Objects.requireNonNullElse(wanted.limit(), USUAL));
    }

    /**
     * Entries to be taken away.
     *
     * @param form a table (CSV), or JSON with an object for each entry
     */
    record AuditExportWanted(
            @NotNull(message = "Say CSV or JSON.") AuditForm form, @Nullable AuditFilter filter) {}

    /**
     * Every entry that is asked for, however many, as a file; the answer is kept nowhere, so no
     * Idempotency-Key is heeded.
     */
    @PostMapping("/export")
    @Unaudited(because = "AuditExports records it itself, before the first entry")
    void export(
            @Valid @RequestBody AuditExportWanted wanted,
            CurrentUser me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = Objects.requireNonNullElse(wanted.filter(), AuditFilter.ALL);
        desk.export(
                new AuditDesk.Export(filter.query(USUAL), wanted.form()), me, request, response);
    }

    /**
     * Entries of one actor that deserve a look together.
     *
     * @param kind MASS_VIEW, MASS_EXPORT, AFTER_HOURS, FAILED_SIGN_INS
     * @param from time of the first of them
     * @param until time of the last of them
     * @param count the most patients, or entries, within the time that is looked at
     * @param firstEntry id of the first of them
     */
    record AlertView(
            String kind, String actor, Instant from, Instant until, int count, String firstEntry) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.kind().name(),
                    alert.actor(),
                    alert.from(),
                    alert.until(),
                    alert.count(),
                    String.valueOf(alert.firstEntry()));
        }
    }

    /** What deserves a look of the last seven days, on one page: the newest first. */
    @GetMapping("/alerts")
    @Audited(value = AuditAction.VIEW, object = "audit alerts")
    Slice<AlertView> listAlerts(CurrentUser me) {
        AuditDesk.check(me);
        return new Slice<>(desk.listAlerts(), null, null).map(AlertView::of);
    }
}
