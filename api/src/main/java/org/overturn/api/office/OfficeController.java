package org.overturn.api.office;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office through REST. */
@RestController
@RequestMapping("/api/v1/office")
class OfficeController {

    private final OfficeDesk desk;

    OfficeController(OfficeDesk desk) {
        this.desk = desk;
    }

    /** The tag is the version that a change must name. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "office")
    ResponseEntity<OfficeForm> show() {
        OfficeDesk.Stored stored = desk.get();
        return ResponseEntity.ok().eTag(stored.version()).body(OfficeForm.of(stored.office()));
    }

    /** Puts all of it in place of what was seen (If-Match). */
    @PutMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "office")
    ResponseEntity<OfficeForm> change(SeenVersion seen, @Valid @RequestBody OfficeForm office) {
        desk.change(office.over(desk.get().office()), seen.tag());
        return show();
    }

    /** Takes the last change back, whoever made it, where it is as it was seen (If-Match). */
    @PostMapping("/undo")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "office")
    ResponseEntity<OfficeForm> takeBack(SeenVersion seen, AuditNote note) {
        note.because("the last change taken back");
        desk.takeBack(seen.tag());
        return show();
    }
}
