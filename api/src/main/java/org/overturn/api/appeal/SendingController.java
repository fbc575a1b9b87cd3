package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.channel.ChannelKind;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files for the payer through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/sending")
class SendingController {

    private final SendingDesk desk;
    private final RequestAudit audit;

    SendingController(SendingDesk desk, RequestAudit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * What to make.
     *
     * @param channel PORTAL, FAX, MAIL or ESMD; none: what the payer's settings suggest
     */
    record SendingRequest(@Nullable String channel) {}

    /** What the payer takes by a channel, and the files that were made for it. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    SendingView showSending(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return SendingView.of(desk.show(one, desk.kind(one, channel)));
    }

    /** Makes the files in the background; sends nothing. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.PACKET_FINALIZE, object = "packet")
    SendingView prepareSending(
            @PathVariable String id,
            @RequestBody SendingRequest request,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest from) {
        AppealFile one = desk.get(id, me, note);
        ChannelKind kind = desk.kind(one, request.channel() == null ? "" : request.channel());
        desk.start(one, kind, new SendingDesk.Asking(me, note, audit.actor(from)));
        return SendingView.of(desk.show(one, kind));
    }

    /** A file, to be kept. */
    @GetMapping("/files/{name}")
    @Audited(value = AuditAction.DOWNLOAD, object = "packet")
    ResponseEntity<Resource> downloadSending(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String channel,
            CurrentUser me,
            AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return SendingAnswers.one(
                desk.file(desk.open(one, desk.kind(one, channel), me, note), name));
    }
}
