package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.DueAppeal;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.audit.AuditAction;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Appeals and their packets through REST. */
@RestController
@RequestMapping("/api/v1/appeals")
class AppealController {

    private static final int MOST = 200;

    private final DueAppeals due;
    private final AppealDesk desk;
    private final Appeals appeals;
    private final PacketRebuilds rebuilds;
    private final RequestAudit audit;

    AppealController(
            DueAppeals due,
            AppealDesk desk,
            Appeals appeals,
            PacketRebuilds rebuilds,
            RequestAudit audit) {
        this.due = due;
        this.desk = desk;
        this.appeals = appeals;
        this.rebuilds = rebuilds;
        this.audit = audit;
    }

    /**
     * A page of a list.
     *
     * @param next the cursor of the next page; none on the last
     */
    record Page(List<AppealView> items, @Nullable String next) {}

    /** Open appeals by their limits; those without one come last. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "appeals")
    Page list(
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser me) {
        int most = Math.clamp(limit, 1, MOST);
        List<DueAppeal> found =
                due.listOpen(
                        Optional.of(cursor).filter(id -> id != 0),
                        most + 1,
                        me.facilities(),
                        me.payers());
        boolean more = found.size() > most;
        List<DueAppeal> shown = more ? found.subList(0, most) : found;
        return new Page(
                shown.stream().map(AppealView::of).toList(),
                more ? Long.toString(shown.getLast().id()) : null);
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "appeal")
    ResponseEntity<AppealView> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return ResponseEntity.ok().eTag(tag(one)).body(AppealView.of(one));
    }

    /** What is in the packet, and how far its rebuilding is; the tag is what a rebuild names. */
    @GetMapping("/{id}/packet")
    @Audited(value = AuditAction.VIEW, object = "packet")
    ResponseEntity<PacketView> packet(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return ResponseEntity.ok().eTag(tag(one)).body(view(one, me));
    }

    private PacketView view(AppealFile one, CurrentUser me) {
        RebuildState state = rebuilds.state(one.id());
        return one.packet()
                .map(packet ->
                        PacketView.of(
                                        packet,
                                        desk.isOpen(packet, me),
                                        desk.listParts(packet, me),
                                        state)
                                .outdated(
                                        one.appeal().status().isChangeable()
                                                && appeals.isPacketOutdated(one.id())))
                .orElseGet(() -> PacketView.none(state));
    }

    /** The PDF, to be shown. */
    @GetMapping("/{id}/packet/preview")
    @Audited(value = AuditAction.VIEW, object = "packet")
    ResponseEntity<Resource> preview(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return PacketAnswers.shown(one, desk.open(one, me, note));
    }

    /** The PDF, to be kept. */
    @GetMapping("/{id}/packet/download")
    @Audited(value = AuditAction.DOWNLOAD, object = "packet")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        return PacketAnswers.downloaded(one, desk.openToSend(one, me, note));
    }

    /** Assembles it again in the background, if it still is what was seen (If-Match). */
    @PostMapping("/{id}/packet/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Audited(value = AuditAction.PACKET_BUILD, object = "packet")
    ResponseEntity<PacketView> rebuild(
            @PathVariable String id,
            SeenVersion seen,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        AppealFile one = desk.get(id, me, note);
        note.because("asked for");
        check(one, seen);
        rebuilds.start(one.id(), audit.actor(request));
        return ResponseEntity.accepted().eTag(tag(one)).body(view(one, me));
    }

    /**
     * How far that is.
     *
     * @param working what is being done; empty once it has ended
     * @param failure why it did not end well; else empty
     */
    record RebuildView(String working, String failure) {}

    /** How far a rebuild is; cheap to ask again until {@code working} is empty. */
    @GetMapping("/{id}/packet/progress")
    @Unaudited(because = "says how far a work is, nothing of anybody")
    RebuildView progress(@PathVariable String id, CurrentUser me, AuditNote note) {
        RebuildState state = rebuilds.state(desk.get(id, me, note).id());
        return new RebuildView(PacketView.working(state), PacketView.failure(state));
    }

    private static void check(AppealFile one, SeenVersion seen) {
        if (!seen.tag().equals(tag(one))) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "it was changed meanwhile");
        }
        if (!one.appeal().status().isChangeable()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "the appeal is sent or decided; its packet stays as it is");
        }
    }

    private static String tag(AppealFile one) {
        return one.appeal().status() + "-" + one.appeal().packetSha256().orElse("none");
    }
}
