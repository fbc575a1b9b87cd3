package org.overturn.api.day;

import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** My day through REST. */
@RestController
@RequestMapping("/api/v1/my-day")
class DayController {

    private final MyDay days;

    DayController(MyDay days) {
        this.days = days;
    }

    /**
     * What is due next and what is blocked (the 12 most urgent of each; {@code /appeals} lists
     * all), what waits for the caller, and what the last night brought.
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "day")
    DayView show(CurrentUser me, Who who, AuditNote note) {
        return DayView.of(days.of(me, who, note));
    }
}
