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
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.RefusedField;
import org.overturn.batch.audit.AuditExports;
import org.overturn.batch.audit.AuditForm;
import org.overturn.core.audit.Alerts;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Settings > Audit: "who looked at this patient", what deserves a look, and everything to take. */
@Controller
@RequestMapping("/settings/audit")
class AuditPages {

    /**
     * To be refused to who sees a part of the office: an entry doesn't say whose claims it was
     * about, so that no part of the log can be shown instead.
     */
    static final String ABOUT = "The audit log tells of";

    private static final String PAGE = "audit/search";
    private static final int ROWS = 50;
    private static final int ALERT_DAYS = 7;

    private final AuditLog log;
    private final Alerts alerts;
    private final AuditExports exports;
    private final RequestAudit requests;
    private final Clock clock;

    AuditPages(
            AuditLog log, Alerts alerts, AuditExports exports, RequestAudit requests, Clock clock) {
        this.log = log;
        this.alerts = alerts;
        this.exports = exports;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "audit")
    String newest(CurrentUser me, Model model) {
        me.checkSeesWholeOffice(ABOUT);
        LocalDate today = LocalDate.now(clock);
        ZoneId zone = clock.getZone();
        model.addAttribute(
                "alerts",
                alerts.list(
                        today.minusDays(ALERT_DAYS - 1L).atStartOfDay(zone).toInstant(),
                        today.plusDays(1).atStartOfDay(zone).toInstant()));
        return show(AuditSearch.ofAll(), model);
    }

    @PostMapping("/search")
    @Audited(value = AuditAction.SEARCH, object = "audit")
    String search(
            @ModelAttribute("search") AuditSearch search,
            CurrentUser me,
            AuditNote note,
            HttpServletResponse response,
            Model model) {
        me.checkSeesWholeOffice(ABOUT);
        note.ofPatient(search.patientKey());
        Map<String, String> faults = search.faults();
        if (faults.isEmpty()) {
            return show(search, model);
        }
        note.refused("can't be looked for: " + String.join(", ", faults.keySet()));
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return show(search, faults, List.of(), model);
    }

    private String show(AuditSearch search, Model model) {
        List<AuditEntry> found = log.list(search.query(clock.getZone(), ROWS + 1));
        List<AuditEntry> page = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("next", found.size() > ROWS ? page.getLast().id() : null);
        return show(search, Map.of(), page, model);
    }

    private static String show(
            AuditSearch search, Map<String, String> faults, List<AuditEntry> page, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("faults", faults);
        model.addAttribute("entries", page);
        model.addAttribute("actions", AuditAction.values());
        return PAGE;
    }

    /** The whole answer, however long, in constant memory. */
    @PostMapping("/export")
    @Unaudited(because = "AuditExports records it itself, before the first entry")
    void export(
            @ModelAttribute("search") AuditSearch search,
            @RequestParam AuditForm form,
            CurrentUser me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            me.checkSeesWholeOffice(ABOUT);
        } catch (ResponseStatusException e) {
            requests.record(
                    requests.event(request, AuditAction.EXPORT)
                            .on("audit", "")
                            .refused(String.valueOf(e.getReason())));
            throw e;
        }
        search.faults()
                .forEach((field, why) -> {
                    throw new RefusedField(field, why);
                });
        response.setContentType(form.mediaType() + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + LocalDate.now(clock) + "." + form.extension())
                        .build()
                        .toString());
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            exports.write(requests.actor(request), search.query(clock.getZone(), ROWS), form, out);
        }
    }
}
