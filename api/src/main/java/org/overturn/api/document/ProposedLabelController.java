package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.LabelProposal;
import org.overturn.core.evidence.LabelProposals;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Labels that the words of documents speak for, through REST. */
@RestController
@RequestMapping("/api/v1/documents/{id}/proposed-labels")
class ProposedLabelController {

    private final FiledDocuments filed;
    private final LabelProposals proposals;
    private final RequestAudit audit;

    ProposedLabelController(FiledDocuments filed, LabelProposals proposals, RequestAudit audit) {
        this.filed = filed;
        this.proposals = proposals;
        this.audit = audit;
    }

    /**
     * A label that a document's words speak for.
     *
     * @param reason the words and where they stand
     * @param answer OPEN, CONFIRMED or REFUSED
     * @param answeredBy empty while it is open
     */
    record ProposedLabelView(Sensitivity label, String reason, String answer, String answeredBy) {

        static ProposedLabelView of(LabelProposal one) {
            String answer =
                    one.confirmed().map(yes -> yes ? "CONFIRMED" : "REFUSED").orElse("OPEN");
            return new ProposedLabelView(one.label(), one.reason(), answer, one.answeredBy());
        }

        @Override
        public String toString() {
            return "ProposedLabelView[" + answer + "]";
        }
    }

    /** Those of a document, the answered ones too. While one is open it goes into no packet. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "document")
    List<ProposedLabelView> listProposedLabels(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        return proposals.list(filed.open(id, me, note).document()).stream()
                .map(ProposedLabelView::of)
                .toList();
    }

    /**
     * Says whether a document is what its words suggest.
     *
     * @param confirmed it is, and has that label from now on; otherwise it is not
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = "document")
    void answerProposedLabel(
            @PathVariable String id,
            @RequestParam Sensitivity label,
            @RequestParam boolean confirmed,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        Document one = filed.open(id, me, note).document();
        if (!proposals.answer(audit.actor(request), one, label, confirmed)) {
            throw new UnusableEntry("This label is not proposed for it, or was answered before.");
        }
    }
}
