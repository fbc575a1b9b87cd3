package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.overturn.api.appeal.ContentsChanges.Wanted;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.packet.contents.Arrangement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contents of packets through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/contents")
class ContentsController {

    private final AppealDesk desk;
    private final ContentsDesk contents;
    private final ContentsChanges changes;
    private final BlackOuts blackOuts;
    private final Marks marks;
    private final RequestAudit audit;

    ContentsController(
            AppealDesk desk,
            ContentsDesk contents,
            ContentsChanges changes,
            BlackOuts blackOuts,
            Marks marks,
            RequestAudit audit) {
        this.desk = desk;
        this.contents = contents;
        this.changes = changes;
        this.blackOuts = blackOuts;
        this.marks = marks;
        this.audit = audit;
    }

    /** Order, what is left out and why; the tag is what a change names. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    ResponseEntity<ContentsView> showContents(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        return answer(desk.get(id, me, note), me);
    }

    /**
     * Puts all of it anew, if it still is as it was seen (If-Match). What the caller may not open
     * stays as it is. The packet is to be built again.
     */
    @PutMapping
    @Audited(value = AuditAction.CHANGE, object = "packet")
    ResponseEntity<ContentsView> putContents(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody ContentsRequest request,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest from) {
        AppealFile one = desk.get(id, me, note);
        Wanted wanted = request.wanted(seen.number());
        Actor by = audit.actor(from);
        Arrangement changed = changes.replaced(wanted, one, me, by);
        if (request.blackedOut() != null) {
            List<BlackOuts.Ask> parts =
                    request.blackedOut().stream().map(ContentsRequest.BlackOut::ask).toList();
            changed = blackOuts.replaced(changed, parts, one, me, by);
        }
        if (request.marks() != null) {
            List<Marks.Ask> wantedMarks =
                    request.marks().stream().map(ContentsRequest.MarkIt::ask).toList();
            changed = marks.replaced(changed, wantedMarks, one, me, by);
        }
        changes.save(one, changed, by);
        return answer(one, me);
    }

    private ResponseEntity<ContentsView> answer(AppealFile one, CurrentUser me) {
        PacketContents now = contents.show(one, me);
        return ResponseEntity.ok().eTag(Integer.toString(now.version())).body(ContentsView.of(now));
    }
}
