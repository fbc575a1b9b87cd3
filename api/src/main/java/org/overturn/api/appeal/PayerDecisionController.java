package org.overturn.api.appeal;

import org.jspecify.annotations.Nullable;
import org.overturn.api.appeal.PayerDecisionView.PayerDecisionsView;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.appeal.RefusedPayerDecision;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What payers decided on appeals by letter, portal or telephone, through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/payer-decisions")
class PayerDecisionController {

    private final PayerDecisionDesk desk;

    PayerDecisionController(PayerDecisionDesk desk) {
        this.desk = desk;
    }

    /**
     * Why a decision is withdrawn.
     *
     * @param why at most 500 characters
     */
    record WithdrawRequest(@Nullable String why) {}

    /** All that was recorded of the appeal, the newest first. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = PayerDecisionDesk.OBJECT)
    PayerDecisionsView listPayerDecisions(@PathVariable String id, CurrentUser me, AuditNote note) {
        return new PayerDecisionsView(
                desk.list(id, me, note).stream().map(PayerDecisionView::of).toList());
    }

    /** Decides an open appeal. A remittance that says otherwise later is shown beside it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CHANGE, object = PayerDecisionDesk.OBJECT)
    PayerDecisionView recordPayerDecision(
            @PathVariable String id,
            @RequestBody PayerDecisionRequest given,
            CurrentUser me,
            AuditNote note) {
        return PayerDecisionView.of(desk.record(id, given, me, note));
    }

    /** Opens the level after a decision that refuses something; gives that appeal's key. */
    @PostMapping("/next-level")
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "appeal")
    OpenedLevel openNextLevel(@PathVariable String id, CurrentUser me, AuditNote note) {
        return desk.openNext(id, me, note)
                .map(next -> new OpenedLevel(String.valueOf(next)))
                .orElseThrow(() ->
                        new RefusedPayerDecision(
                                "",
                                "There is no recorded decision that leaves something to the next"
                                        + " level, or it is open already."));
    }

    /**
     * The appeal of the next level.
     *
     * @param appeal its key
     */
    record OpenedLevel(String appeal) {}

    /** The appeal stands as remittances leave it again. */
    @PostMapping("/{decision}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = PayerDecisionDesk.OBJECT)
    void withdrawPayerDecision(
            @PathVariable String id,
            @PathVariable long decision,
            @RequestBody WithdrawRequest request,
            CurrentUser me,
            AuditNote note) {
        String why = request.why() == null ? "" : request.why();
        if (!desk.withdraw(id, decision, why, me, note)) {
            throw new NotFound("decision that stands", String.valueOf(decision));
        }
    }
}
