package org.overturn.api.payer;

import jakarta.validation.Valid;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.worklist.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payers through REST. */
@RestController
@RequestMapping("/api/v1/payers")
class PayerController {

    private final PayerDesk desk;
    private final SeenPayers fromRemittances;

    PayerController(PayerDesk desk, SeenPayers fromRemittances) {
        this.desk = desk;
        this.fromRemittances = fromRemittances;
    }

    /**
     * All payers.
     *
     * @param unknown those that remittances name and nobody has described yet
     */
    record PayersView(List<PayerForm> payers, List<UnknownPayer> unknown) {}

    record UnknownPayer(String identifier, String name) {

        static UnknownPayer of(Choice seen) {
            return new UnknownPayer(seen.key(), seen.name());
        }
    }

    /** The tag is the version that a change of any payer must name. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "payers")
    ResponseEntity<PayersView> list(CurrentUser me) {
        PayerDesk.Stored stored = desk.get();
        return ResponseEntity.ok()
                .eTag(stored.version())
                .body(
                        new PayersView(
                                stored.payers().list().stream().map(PayerForm::of).toList(),
                                fromRemittances.listUnknown(stored.payers(), me).stream()
                                        .map(UnknownPayer::of)
                                        .toList()));
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "payer")
    ResponseEntity<PayerForm> show(@PathVariable String id) {
        PayerDesk.Stored stored = desk.get();
        return ResponseEntity.ok().eTag(stored.version()).body(PayerForm.of(stored.get(id)));
    }

    /** Adds the payer, or puts it in place of the one with its key. */
    @PutMapping("/{id}")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "payer")
    ResponseEntity<PayerForm> put(
            @PathVariable String id, SeenVersion seen, @Valid @RequestBody PayerForm payer) {
        if (!payer.key().equals(id)) {
            throw new UnusableEntry("key must be the one of the address");
        }
        desk.put(payer.payer(), seen.tag());
        return show(id);
    }

    /** What remittances and letters say of it stays; it can be taken back. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "payer")
    void remove(@PathVariable String id, SeenVersion seen, AuditNote note) {
        note.because("removed");
        desk.remove(desk.get().get(id), seen.tag());
    }

    /** Takes the last change of any payer back, where all are as they were seen (If-Match). */
    @PostMapping("/undo")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "payers")
    ResponseEntity<PayersView> takeBack(SeenVersion seen, CurrentUser me, AuditNote note) {
        note.because("the last change taken back");
        desk.takeBack(seen.tag());
        return list(me);
    }
}
