package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.NotNow;
import org.overturn.batch.sending.PreparedFile;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.channel.ChannelKind;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page with the files that a payer takes of an appeal's packet. */
@Controller
@RequestMapping("/appeals/{id}/sending")
class SendingPages {

    private final SendingDesk desk;
    private final RequestAudit audit;
    private final AccessRules rules;

    SendingPages(SendingDesk desk, RequestAudit audit, AccessRules rules) {
        this.desk = desk;
        this.audit = audit;
        this.rules = rules;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note,
            Model model) {
        AppealFile one = desk.get(id, me, note);
        put(one, desk.kind(one, channel), me, model);
        return "appeal/sending";
    }

    private void put(AppealFile one, ChannelKind kind, CurrentUser me, Model model) {
        Sending sending = desk.show(one, kind);
        model.addAttribute("one", one);
        model.addAttribute("sending", sending);
        model.addAttribute("view", SendingView.of(sending));
        model.addAttribute("kinds", ChannelKind.values());
        model.addAttribute(
                "mayMake", rules.admit(HttpMethod.POST, "/appeals/1/sending", me.roles()));
    }

    @PostMapping
    @Audited(value = AuditAction.PACKET_FINALIZE, object = "packet")
    String prepare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes next) {
        AppealFile one = desk.get(id, me, note);
        ChannelKind kind = desk.kind(one, channel);
        try {
            desk.start(one, kind, new SendingDesk.Asking(me, note, audit.actor(request)));
        } catch (NotNow e) {
            next.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/appeals/" + one.id() + "/sending?channel=" + kind.name();
    }

    /** How far that is; once it has ended, the page is loaded anew. */
    @GetMapping("/progress")
    @Unaudited(because = "says how far a work is, nothing of anybody")
    String progress(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note,
            HttpServletResponse response,
            Model model) {
        AppealFile one = desk.get(id, me, note);
        put(one, desk.kind(one, channel), me, model);
        if (model.getAttribute("sending") instanceof Sending sending && !sending.isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "appeal/sending :: progress";
    }

    @GetMapping("/files/{name}")
    @Audited(value = AuditAction.DOWNLOAD, object = "packet")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        PreparedFile file = desk.file(desk.open(one, desk.kind(one, channel), me, note), name);
        return SendingAnswers.one(file);
    }

    /** All of them in one ZIP. */
    @GetMapping("/all")
    @Audited(value = AuditAction.DOWNLOAD, object = "packet")
    ResponseEntity<Resource> all(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        ChannelKind kind = desk.kind(one, channel);
        return SendingAnswers.all(desk.show(one, kind), desk.open(one, kind, me, note));
    }
}
