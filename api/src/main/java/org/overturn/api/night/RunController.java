package org.overturn.api.night;

import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs there have been through REST, for those who see the whole office. */
@RestController
@RequestMapping("/api/v1/jobs")
class RunController {

    private static final int MOST = 200;

    private final RunDesk desk;

    RunController(RunDesk desk) {
        this.desk = desk;
    }

    /**
     * The newest first.
     *
     * @param cursor {@code previous} or {@code next} of another page
     * @param limit 1 to 200
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "jobs")
    Slice<RunView> list(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser me) {
        return desk.list(Cursor.parse(cursor), Math.clamp(limit, 1, MOST), me).map(RunView::of);
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "job")
    RunView show(@PathVariable long id, CurrentUser me) {
        return RunView.of(desk.get(id, me));
    }
}
