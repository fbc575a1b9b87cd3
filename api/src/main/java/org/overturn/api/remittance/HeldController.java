package org.overturn.api.remittance;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.HeldRemittance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Held remittances through REST. */
@RestController
@RequestMapping("/api/v1/remittances/{id}/decision")
class HeldController {

    private final HeldDesk desk;

    HeldController(HeldDesk desk) {
        this.desk = desk;
    }

    /** What differs from what is posted; not found where the remittance is not held. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = HeldDesk.OBJECT)
    HeldView compare(@PathVariable long id, CurrentUser me, AuditNote note) {
        HeldRemittance held = desk.get(id, me);
        return HeldView.of(held, desk.compare(held, note), desk.listAppealsClosedBy(held));
    }

    /**
     * Writes a decision down, which the next night carries out; without a choice the last one is
     * taken back. Refused (409) while a run is at work, and where it can't be carried out soundly.
     */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = HeldDesk.OBJECT)
    HeldView decide(
            @PathVariable long id,
            @Valid @RequestBody DecisionForm decision,
            CurrentUser me,
            AuditNote note) {
        desk.decide(desk.get(id, me), decision, me);
        return compare(id, me, note);
    }
}
