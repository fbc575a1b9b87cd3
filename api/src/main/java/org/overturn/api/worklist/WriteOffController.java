package org.overturn.api.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Editor;
import org.overturn.core.worklist.RefusedQuery;
import org.overturn.core.worklist.WaitingWriteOff;
import org.overturn.core.worklist.WriteOffs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Write-offs over the limit that wait for a second person, through REST; no token decides them. One
 * is asked for by sending its denial to write-off.
 */
@RestController
@RequestMapping("/api/v1/write-offs")
class WriteOffController {

    private static final String OBJECT = "write-off";

    private final WriteOffs writeOffs;

    WriteOffController(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    /** The earliest first. */
    record WriteOffsView(List<WriteOffView> items) {}

    /**
     * A write-off that waits.
     *
     * @param reason of who asked
     * @param askedById a user's id; who asked can't decide
     */
    record WriteOffView(
            String id,
            int version,
            String denialId,
            String payer,
            String amount,
            String reason,
            String askedById,
            String askedBy,
            String askedAt) {

        static WriteOffView of(WaitingWriteOff one) {
            return new WriteOffView(
                    String.valueOf(one.seen().id()),
                    one.seen().version(),
                    String.valueOf(one.denial().id()),
                    one.denial().claim().payer(),
                    one.denial().amount().toString(),
                    one.reason(),
                    String.valueOf(one.askedById()),
                    one.askedBy(),
                    one.askedAt().toString());
        }
    }

    /** Why it is not given up. */
    record Refused(@NotBlank(message = "Say why, for who asked.") String reason) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "write-offs")
    WriteOffsView list(CurrentUser me) {
        return new WriteOffsView(
                writeOffs.listWaiting(access(me)).stream().map(WriteOffView::of).toList());
    }

    /** The tag is what a decision names. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<WriteOffView> show(@PathVariable long id, CurrentUser me) {
        WaitingWriteOff found =
                writeOffs.listWaiting(access(me)).stream()
                        .filter(one -> one.seen().id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
        return ResponseEntity.ok()
                .eTag(String.valueOf(found.seen().version()))
                .body(WriteOffView.of(found));
    }

    /** Gives the denial up, as it was seen (If-Match). */
    @PostMapping("/{id}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void approve(@PathVariable long id, SeenVersion seen, Who who, AuditNote note) {
        note.because("approved");
        try {
            DenialNotes.done(note, writeOffs.approve(Editor.of(who), new Seen(id, seen.number())));
        } catch (RefusedQuery e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }

    /** Who asked can ask again with another reason. */
    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void refuse(
            @PathVariable long id,
            SeenVersion seen,
            @Valid @RequestBody Refused refused,
            Who who,
            AuditNote note) {
        note.because("refused");
        writeOffs.refuse(Editor.of(who), new Seen(id, seen.number()), refused.reason());
    }

    private static Access access(CurrentUser me) {
        return new Access(me.facilities(), me.payers());
    }
}
