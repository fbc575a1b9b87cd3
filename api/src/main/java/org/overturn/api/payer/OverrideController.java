package org.overturn.api.payer;

import org.jspecify.annotations.Nullable;
import org.overturn.api.payer.OverrideView.OverridesView;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.denial.PayerOverride;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office rules otherwise for a payer, through REST; no token reaches it. */
@RestController
@RequestMapping("/api/v1/payer-overrides")
class OverrideController {

    private final OverrideDesk desk;

    OverrideController(OverrideDesk desk) {
        this.desk = desk;
    }

    /**
     * Why an override is withdrawn.
     *
     * @param why at most 200 characters
     */
    record WithdrawRequest(@Nullable String why) {}

    /** Those that stand, then those withdrawn, the newest first. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OverridePages.OBJECT)
    OverridesView list(CurrentUser me) {
        return new OverridesView(desk.list(me).stream().map(OverrideView::of).toList());
    }

    /** Claims that are judged from now on go by it; one stands for the same codes of a payer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.RULE_CHANGE, object = OverridePages.OBJECT)
    OverrideView make(@RequestBody OverrideRequest given, CurrentUser me, AuditNote note) {
        PayerOverride made = desk.make(given, me);
        note.about(String.valueOf(made.id()));
        note.changing(OverrideView.changes(made));
        return OverrideView.of(made);
    }

    /** What was judged under it stays until it is reclassified. */
    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.RULE_CHANGE, object = OverridePages.OBJECT)
    void withdraw(
            @PathVariable long id,
            @RequestBody WithdrawRequest request,
            CurrentUser me,
            AuditNote note) {
        note.because("withdrawn");
        if (!desk.withdraw(id, request.why(), me)) {
            throw new NotFound("override that stands", String.valueOf(id));
        }
    }
}
