package org.overturn.api.data;

import jakarta.validation.Valid;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long things are kept, through REST. */
@RestController
@RequestMapping("/api/v1/office/retention")
class RetentionController {

    private static final String OBJECT = "retention";

    private final RetentionDesk desk;

    RetentionController(RetentionDesk desk) {
        this.desk = desk;
    }

    /** The tag is the version that a change must name. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<RetentionForm> showRetention() {
        RetentionDesk.Stored stored = desk.get();
        return ResponseEntity.ok()
                .eTag(stored.version())
                .body(RetentionForm.of(stored.retention()));
    }

    /** Puts all of it in place of what was seen (If-Match); takes nothing away by itself. */
    @PutMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    ResponseEntity<RetentionForm> changeRetention(
            SeenVersion seen, @Valid @RequestBody RetentionForm setting, AuditNote note) {
        desk.change(setting.retention(), seen.tag());
        note.because(setting.summary());
        return showRetention();
    }
}
