package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The packet of an appeal in the browser's viewer, and what makes it another one. */
@Controller
@RequestMapping("/appeals/{id}")
class PacketPages {

    private final AppealDesk desk;
    private final PacketDecisions decisions;
    private final PacketRebuilds rebuilds;
    private final RequestAudit audit;

    PacketPages(
            AppealDesk desk,
            PacketDecisions decisions,
            PacketRebuilds rebuilds,
            RequestAudit audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.rebuilds = rebuilds;
        this.audit = audit;
    }

    @GetMapping("/packet")
    @Audited(value = AuditAction.VIEW, object = "packet")
    ResponseEntity<Resource> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return PacketAnswers.shown(one, desk.open(one, me, note));
    }

    @GetMapping("/packet/download")
    @Audited(value = AuditAction.DOWNLOAD, object = "packet")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return PacketAnswers.downloaded(one, desk.openToSend(one, me, note));
    }

    /**
     * Assembles it again, in the background.
     *
     * @param from {@code contents} for the page of its contents, which is shown again
     */
    @PostMapping("/packet")
    @Audited(value = AuditAction.PACKET_BUILD, object = "packet")
    String rebuild(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        note.because("asked for");
        if (one.appeal().status().isChangeable()) {
            rebuilds.start(one.id(), audit.actor(request));
        } else {
            note.refused("decided");
            next.addFlashAttribute(
                    "refusal", "The appeal is sent or decided; its packet stays as it is.");
        }
        return "redirect:/appeals/" + one.id() + (from.equals("contents") ? "/contents" : "");
    }

    /** How far that is; once it has ended, the page is loaded anew. */
    @GetMapping("/packet/progress")
    @Unaudited(because = "says how far a work is, nothing of anybody")
    String progress(
            @PathVariable String id,
            CurrentUser me,
            AuditNote note,
            HttpServletResponse response,
            Model model) {
        AppealFile one = desk.get(id, me, note);
        RebuildState state = rebuilds.state(one.id());
        if (!(state instanceof RebuildState.Working)) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("one", one);
        model.addAttribute("rebuild", state);
        return "appeal/show :: progress";
    }

    /** Lets a sensitive document into this appeal's packet. */
    @PostMapping("/releases")
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "appeal")
    String release(
            @PathVariable String id,
            @RequestParam String document,
            @RequestParam(defaultValue = "") String consent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = decisions.get(one, document, me);
        try {
            decisions.release(one, found, consent, me, audit.actor(request));
            next.addFlashAttribute("done", "Released. Rebuild the packet to take it in.");
        } catch (UnusableEntry e) {
            refuse(e, note, next);
        }
        return "redirect:/appeals/" + one.id();
    }

    private static void refuse(UnusableEntry why, AuditNote note, RedirectAttributes next) {
        note.refused(String.valueOf(why.getMessage()));
        next.addFlashAttribute("refusal", why.getMessage());
    }

    /** Leaves a sensitive document out of this appeal's packet on purpose. */
    @PostMapping("/withheld")
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "appeal")
    String withhold(
            @PathVariable String id,
            @RequestParam String document,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = decisions.get(one, document, me);
        try {
            decisions.leaveOut(one, found, audit.actor(request));
            next.addFlashAttribute(
                    "done", "Left out on purpose. Rebuild the packet, or the next night does.");
        } catch (UnusableEntry e) {
            refuse(e, note, next);
        }
        return "redirect:/appeals/" + one.id();
    }

    @PostMapping("/withheld/{document}/reconsider")
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "appeal")
    String reconsider(
            @PathVariable String id,
            @PathVariable String document,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        decisions.reconsider(one, decisions.get(one, document, me), audit.actor(request));
        next.addFlashAttribute("done", "It waits for a decision again.");
        return "redirect:/appeals/" + one.id();
    }

    @PostMapping("/releases/{document}/withdraw")
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "appeal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String document,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        decisions.withdraw(one, decisions.get(one, document, me), audit.actor(request));
        next.addFlashAttribute("done", "Taken back. Rebuild the packet to take it out.");
        return "redirect:/appeals/" + one.id();
    }
}
