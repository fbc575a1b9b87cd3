package org.overturn.api.remittance;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.api.night.NightShift;
import org.overturn.api.night.NightState;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.ClaimSummary;
import org.overturn.core.remittance.RemittanceStatus;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.HandEntries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of what the insurers sent. */
@Controller
class RemittancePages {

    private static final int ROWS = 50;
    private static final int REFUSED = 20;

    private final RemittanceSummaries remittances;
    private final Uploads uploads;
    private final NightShift nights;
    private final HandEntries entries;
    private final Codes codes;

    RemittancePages(
            RemittanceSummaries remittances,
            Uploads uploads,
            NightShift nights,
            HandEntries entries,
            Codes codes) {
        this.remittances = remittances;
        this.uploads = uploads;
        this.nights = nights;
        this.entries = entries;
        this.codes = codes;
    }

    @GetMapping("/remittances")
    @Audited(value = AuditAction.VIEW, object = "remittances")
    String list(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "0") long before,
            CurrentUser me,
            Model model) {
        List<RemittanceSummary> rows =
                remittances.list(show.statuses(), before, ROWS + 1, scopes(me));
        boolean more = rows.size() > ROWS;
        List<RemittanceSummary> shown = more ? rows.subList(0, ROWS) : rows;
        model.addAttribute("show", show);
        model.addAttribute("shows", Show.values());
        model.addAttribute("remittances", shown);
        model.addAttribute("first", before == 0);
        model.addAttribute("next", more ? shown.getLast().id() : 0);
        model.addAttribute("refused", refused(me, show, before));
        model.addAttribute("held", countHeld(me));
        model.addAttribute("running", nights.state() instanceof NightState.Running);
        return "remittance/list";
    }

    /** Refused files belong to no facility: only who sees the whole office sees them. */
    private List<?> refused(CurrentUser me, Show show, long before) {
        return me.seesWholeOffice() && show == Show.ALL && before == 0
                ? remittances.listRefused(0, REFUSED)
                : List.of();
    }

    private int countHeld(CurrentUser me) {
        return remittances.list(Show.HELD.statuses(), 0, ROWS, scopes(me)).size();
    }

    @GetMapping("/remittances/{id}")
    @Audited(value = AuditAction.VIEW, object = "remittance")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int after,
            CurrentUser me,
            AuditNote note,
            Model model) {
        RemittanceSummary one =
                remittances
                        .find(id, scopes(me))
                        .orElseThrow(() -> new NotFound("remittance", String.valueOf(id)));
        List<ClaimSummary> claims = remittances.listClaims(id, after, ROWS + 1);
        boolean more = claims.size() > ROWS;
        List<ClaimSummary> shown = more ? claims.subList(0, ROWS) : claims;
        note.ofAccounts(shown.stream().map(ClaimSummary::accountNumber).toList());
        model.addAttribute("one", one);
        model.addAttribute("claims", shown);
        model.addAttribute("after", after);
        model.addAttribute("next", more ? shown.getLast().ordinal() : 0);
        model.addAttribute("statuses", codes.list(CodeList.CLAIM_STATUS));
        model.addAttribute("amounts", remittances.listProviderAmounts(id));
        entries.findSent(one.sha256()).ifPresent(by -> model.addAttribute("entered", by));
        return "remittance/show";
    }

    /** Puts files into the inbox and starts the night's job on them. */
    @PostMapping("/remittances")
    @Audited(value = AuditAction.IMPORT, object = "remittance file")
    String upload(
            @RequestParam List<MultipartFile> files,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes next)
            throws IOException {
        try {
            List<String> names = uploads.put(files);
            nights.startToday(me.name());
            next.addFlashAttribute(
                    "done",
                    (names.size() == 1 ? "1 file lies" : names.size() + " files lie")
                            + " in the inbox, and a run has started on it.");
        } catch (UnusableEntry e) {
            note.refused("nothing to import");
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/remittances";
    }

    private static Scopes scopes(CurrentUser me) {
        return new Scopes(me.facilities(), me.payers());
    }

    /** For templates: what became of a remittance. */
    @ModelAttribute("badges")
    Map<RemittanceStatus, StatusBadge> badges() {
        return Arrays.stream(RemittanceStatus.values())
                .collect(Collectors.toMap(s -> s, StatusBadge::of));
    }
}
