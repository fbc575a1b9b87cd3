package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.RefusedField;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Consent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of the sensitive documents of an appeal, through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/decisions")
class DecisionController {

    private final AppealDesk desk;
    private final PacketDecisions decisions;
    private final RequestAudit audit;

    DecisionController(AppealDesk desk, PacketDecisions decisions, RequestAudit audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** What holds for a document. */
    enum State {
        UNDECIDED,
        RELEASED,
        LEFT_OUT
    }

    /**
     * A sensitive document of the appeal's claim.
     *
     * @param label why it is sensitive; empty for who may not open it
     * @param consents in force that allow it
     */
    record DecisionView(String document, State state, String label, List<String> consents) {}

    /** What can be decided. */
    enum Choice {
        RELEASE,
        TAKE_BACK,
        LEAVE_OUT,
        DECIDE_AGAIN
    }

    /**
     * A decision.
     *
     * @param consent on which it is released; only for that
     */
    record DecisionRequest(
            @Nullable String document, @Nullable Choice choice, @Nullable String consent) {}

    /** The sensitive documents of the claim, and what was decided; a packet waits for the rest. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "appeal")
    List<DecisionView> listDecisions(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        List<FiledDocument> sensitive =
                desk.listDocuments(one, me).stream().filter(FiledDocument::isSensitive).toList();
        List<FiledDocument> released = desk.listReleased(one, sensitive);
        List<FiledDocument> leftOut = desk.listWithheld(one, sensitive);
        Map<Long, List<Consent>> consents = desk.listConsents(sensitive);
        return sensitive.stream()
                .map(document ->
                        new DecisionView(
                                Long.toString(document.id()),
                                state(document, released, leftOut),
                                document.open() ? document.label().name() : "",
                                ids(consents.getOrDefault(document.id(), List.of()))))
                .toList();
    }

    private static State state(
            FiledDocument one, List<FiledDocument> released, List<FiledDocument> leftOut) {
        if (released.contains(one)) {
            return State.RELEASED;
        }
        return leftOut.contains(one) ? State.LEFT_OUT : State.UNDECIDED;
    }

    private static List<String> ids(List<Consent> consents) {
        return consents.stream().map(consent -> Long.toString(consent.id())).toList();
    }

    /** Lets a sensitive document into the packet or leaves it out, and takes either back. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CONSENT_CHANGE, object = "appeal")
    void decide(
            @PathVariable String id,
            @RequestBody DecisionRequest request,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest from) {
        AppealFile one = desk.get(id, me, note);
        if (request.choice() == null) {
            throw new RefusedField("choice", "RELEASE, TAKE_BACK, LEAVE_OUT or DECIDE_AGAIN");
        }
        if (request.document() == null) {
            throw new RefusedField("document", "the id of a document of the appeal's claim");
        }
        FiledDocument found = decisions.get(one, request.document(), me);
        Actor by = audit.actor(from);
        note.because(request.choice().name());
        switch (request.choice()) {
            case RELEASE ->
                    decisions.release(
                            one, found, request.consent() == null ? "" : request.consent(), me, by);
            case TAKE_BACK -> decisions.withdraw(one, found, by);
            case LEAVE_OUT -> decisions.leaveOut(one, found, by);
            case DECIDE_AGAIN -> decisions.reconsider(one, found, by);
        }
    }
}
