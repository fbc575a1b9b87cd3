package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotFound;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.UnfitConsent;
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
    private final Appeals appeals;
    private final PacketRebuilds rebuilds;
    private final FiledDocuments filed;
    private final DocumentReleases releases;
    private final RequestAudit audit;

    PacketPages(
            AppealDesk desk,
            Appeals appeals,
            PacketRebuilds rebuilds,
            FiledDocuments filed,
            DocumentReleases releases,
            RequestAudit audit) {
        this.desk = desk;
        this.appeals = appeals;
        this.rebuilds = rebuilds;
        this.filed = filed;
        this.releases = releases;
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
        return PacketAnswers.downloaded(one, desk.open(one, me, note));
    }

    /** Assembles it again, in the background. */
    @PostMapping("/packet")
    @Audited(value = AuditAction.PACKET_BUILD, object = "packet")
    String rebuild(
            @PathVariable String id,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        note.because("asked for");
        if (one.appeal().status().isOpen()) {
            rebuilds.start(one.id(), audit.actor(request));
        } else {
            note.refused("decided");
            next.addFlashAttribute("refusal", "The appeal is decided; its packet stays as it is.");
        }
        return "redirect:/appeals/" + one.id();
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
        FiledDocument found = ofAppeal(one, document, me);
        Optional<Consent> rests = desk.findConsent(one, consent);
        if (!filed.isCleared(found.label(), me)) {
            note.refused("no permission for this kind of document");
            next.addFlashAttribute(
                    "refusal", "Only who has the permission for such documents may release one.");
        } else if (rests.isEmpty()) {
            note.refused("no consent");
            next.addFlashAttribute("refusal", "Choose the consent that allows it.");
        } else {
            release(found, one, rests.get(), new Telling(audit.actor(request), note, next));
        }
        return "redirect:/appeals/" + one.id();
    }

    private record Telling(Actor by, AuditNote note, RedirectAttributes next) {}

    private void release(FiledDocument found, AppealFile one, Consent consent, Telling told) {
        try {
            releases.release(told.by(), found.document(), one.id(), consent);
            told.next().addFlashAttribute("done", "Released. Rebuild the packet to take it in.");
        } catch (UnfitConsent e) {
            told.note().refused("the consent doesn't allow it");
            told.next().addFlashAttribute("refusal", e.getMessage());
        }
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
        FiledDocument found = ofAppeal(one, document, me);
        if (found.isSensitive()) {
            releases.withhold(audit.actor(request), found.document(), one.id());
            appeals.reopenPacket(one.id());
            next.addFlashAttribute(
                    "done", "Left out on purpose. Rebuild the packet, or the next night does.");
        } else {
            note.refused("an ordinary document");
            next.addFlashAttribute("refusal", "It is an ordinary document; it goes in.");
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
        FiledDocument found = ofAppeal(one, document, me);
        releases.reconsider(audit.actor(request), found.document(), one.id());
        appeals.reopenPacket(one.id());
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
        FiledDocument found = ofAppeal(one, document, me);
        releases.withdraw(audit.actor(request), found.document(), one.id());
        next.addFlashAttribute("done", "Taken back. Rebuild the packet to take it out.");
        return "redirect:/appeals/" + one.id();
    }

    private FiledDocument ofAppeal(AppealFile one, String document, CurrentUser me) {
        return desk.listDocuments(one, me).stream()
                .filter(filed -> Long.toString(filed.id()).equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", document));
    }
}
