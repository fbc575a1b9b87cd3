package org.overturn.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.RefusedField;
import org.overturn.batch.audit.AuditForm;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings > Audit: "who looked at this patient", what deserves a look, and everything to take. */
@Controller
@RequestMapping("/settings/audit")
class AuditPages {

    private static final String PAGE = "audit/search";
    private static final int ROWS = 50;

    private final AuditDesk desk;

    AuditPages(AuditDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "audit")
    String newest(CurrentUser me, Model model) {
        AuditDesk.check(me);
        model.addAttribute("alerts", desk.listAlerts());
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
        AuditDesk.check(me);
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
        List<AuditEntry> found = desk.list(search.query(desk.zone(), ROWS + 1));
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

    @PostMapping("/export")
    @Unaudited(because = "AuditExports records it itself, before the first entry")
    void export(
            @ModelAttribute("search") AuditSearch search,
            @RequestParam AuditForm form,
            CurrentUser me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        search.faults()
                .forEach((field, why) -> {
                    throw new RefusedField(field, why);
                });
        desk.export(
                new AuditDesk.Export(search.query(desk.zone(), ROWS), form), me, request, response);
    }
}
