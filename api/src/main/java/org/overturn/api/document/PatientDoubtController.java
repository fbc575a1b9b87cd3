package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PatientAnswer;
import org.overturn.core.evidence.link.PatientChecks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether documents are of the patient of their account, through REST. */
@RestController
@RequestMapping("/api/v1/documents/{id}/patient-doubt")
class PatientDoubtController {

    private final FiledDocuments filed;
    private final PatientDoubts doubts;
    private final PatientChecks checks;
    private final RequestAudit audit;

    PatientDoubtController(
            FiledDocuments filed, PatientDoubts doubts, PatientChecks checks, RequestAudit audit) {
        this.filed = filed;
        this.doubts = doubts;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * Whether a document is of its account's patient.
     *
     * @param answer NOT_ASKED (nothing speaks against it), OPEN or ANSWERED
     * @param otherAccount to which it seems to belong; empty where the user may not know of it
     * @param reasons why it is asked
     * @param answeredBy empty while it is open
     */
    record PatientDoubtAnswer(
            String answer, String otherAccount, List<String> reasons, String answeredBy) {

        @Override
        public String toString() {
            return "PatientDoubtAnswer[" + answer + "]";
        }
    }

    /** Whether it seems to be another patient's. While that is open it goes into no packet. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "document")
    PatientDoubtAnswer showPatientDoubt(@PathVariable String id, CurrentUser me, AuditNote note) {
        FiledDocument one = filed.open(id, me, note);
        return doubts.find(one, me)
                .map(open ->
                        new PatientDoubtAnswer("OPEN", open.otherAccount(), open.reasons(), ""))
                .orElseGet(() ->
                        checks.findAnswer(one.document())
                                .map(PatientDoubtController::answered)
                                .orElse(new PatientDoubtAnswer("NOT_ASKED", "", List.of(), "")));
    }

    private static PatientDoubtAnswer answered(PatientAnswer said) {
        return new PatientDoubtAnswer("ANSWERED", "", List.of(), said.by());
    }

    /**
     * Says why it belongs to its account's patient all the same.
     *
     * @param reason in up to 500 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void answerPatientDoubt(
            @PathVariable String id,
            @RequestParam String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        FiledDocument one = filed.open(id, me, note);
        try {
            checks.answer(audit.actor(request), one.document(), reason);
        } catch (LinkRefused e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }
}
