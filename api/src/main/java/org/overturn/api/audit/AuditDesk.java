package org.overturn.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.Slice;
import org.overturn.batch.audit.AuditExports;
import org.overturn.batch.audit.AuditForm;
import org.overturn.core.audit.Alert;
import org.overturn.core.audit.Alerts;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The audit log, for those who see the whole office: an entry doesn't say whose claims it was
 * about, so that no part of the log can be shown to others.
 */
@Component
class AuditDesk {

    private static final String ABOUT = "The audit log tells of";
    private static final int ALERT_DAYS = 7;

    private final AuditLog log;
    private final Alerts alerts;
    private final AuditExports exports;
    private final RequestAudit requests;
    private final Clock clock;

    AuditDesk(
            AuditLog log, Alerts alerts, AuditExports exports, RequestAudit requests, Clock clock) {
        this.log = log;
        this.alerts = alerts;
        this.exports = exports;
        this.requests = requests;
        this.clock = clock;
    }

    /** In whose days the search of a page is meant. */
    ZoneId zone() {
        return clock.getZone();
    }

    /**
     * @throws ResponseStatusException with status 403 for who sees a part of the office
     */
    static void check(CurrentUser me) {
        me.checkSeesWholeOffice(ABOUT);
    }

    /** The newest first; at most as many as the query says. */
    List<AuditEntry> list(AuditQuery query) {
        return log.list(query);
    }

    /** A page of what the query asks for. */
    Slice<AuditEntry> list(AuditQuery query, Cursor at) {
        AuditQuery from = at.id() == 0 ? query : query.before(at.id());
        return at.slice(
                query.limit(),
                AuditEntry::id,
                most -> at.back() ? log.listNewer(from.upTo(most)) : log.list(from.upTo(most)));
    }

    /** What deserves a look of the last seven days, the newest first. */
    List<Alert> listAlerts() {
        LocalDate today = LocalDate.now(clock);
        return alerts.list(
                today.minusDays(ALERT_DAYS - 1L).atStartOfDay(zone()).toInstant(),
                today.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** Which entries are to be taken away, and as what. */
    record Export(AuditQuery query, AuditForm form) {}

    /** The whole answer, however long, in constant memory; recorded before its first entry. */
    void export(
            Export wanted, CurrentUser me, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            check(me);
        } catch (ResponseStatusException e) {
            requests.record(
                    requests.event(request, AuditAction.EXPORT)
                            .on("audit", "")
                            .refused(String.valueOf(e.getReason())));
            throw e;
        }
        response.setContentType(wanted.form().mediaType() + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + LocalDate.now(clock) + "." + wanted.form().extension())
                        .build()
                        .toString());
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            exports.write(requests.actor(request), wanted.query(), wanted.form(), out);
        }
    }
}
