package org.overturn.api.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.RefusedField;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentDetails;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.user.Sensitivity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a document is, of which days and by whom, and how it is protected, through REST. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
class DocumentDetailController {

    private static final String OBJECT = "document";

    private final FiledDocuments filed;
    private final DocumentDetails details;
    private final DocumentLabels labels;
    private final RequestAudit audit;

    DocumentDetailController(
            FiledDocuments filed,
            DocumentDetails details,
            DocumentLabels labels,
            RequestAudit audit) {
        this.filed = filed;
        this.details = details;
        this.labels = labels;
        this.audit = audit;
    }

    /**
     * What a document is.
     *
     * @param kind as in file names: {@code progress-note}; without it the kind stays
     * @param servedFrom the first day of service it tells of
     * @param servedTo the last; a single day is both
     * @param author who wrote it
     */
    record DetailView(
            @Nullable String kind,
            @Nullable LocalDate servedFrom,
            @Nullable LocalDate servedTo,
            @Size(max = 120, message = "At most 120 characters.") @Nullable String author) {

        static DetailView of(Document document, DocumentDetail detail) {
            return new DetailView(
                    document.kind().slug(),
                    detail.servedFrom().orElse(null),
                    detail.servedTo().orElse(null),
                    detail.author());
        }

        /** Nothing: dates and names are a patient's. */
        @Override
        public String toString() {
            return "DetailView[]";
        }
    }

    /** As it was found in the document, or as a person said. */
    @GetMapping("/details")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    DetailView showDetails(@PathVariable String id, CurrentUser me, AuditNote note) {
        Document one = filed.open(id, me, note).document();
        return DetailView.of(one, details.get(one));
    }

    /** Says what it is, of which days and by whom. */
    @PostMapping("/details")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void sayDetails(
            @PathVariable String id,
            @Valid @RequestBody DetailView wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        Document one = filed.open(id, me, note).document();
        Said said =
                new Said(
                        kind(wanted, one), wanted.servedFrom(), wanted.servedTo(), wanted.author());
        if (said.isBackwards()) {
            throw new RefusedField("servedTo", "The days of service end before they begin.");
        }
        if (!details.say(audit.actor(request), one, said.kindOr(one.kind()), said.detail())) {
            throw new NotNow("The same content is on file under that kind already.");
        }
    }

    private static DocumentKind kind(DetailView wanted, Document one) {
        Optional<DocumentKind> kind =
                wanted.kind() == null ? Optional.of(one.kind()) : DocumentKind.find(wanted.kind());
        return kind.filter(found -> found != DocumentKind.FACTS && one.kind() != DocumentKind.FACTS)
                .orElseThrow(() -> new RefusedField("kind", "There is no such kind of document."));
    }

    /**
     * How a document is protected.
     *
     * @param label NORMAL, PSYCHOTHERAPY, PART2, HIV, GENETIC, REPRO, MINOR, RESTRICTED_SELF_PAY
     */
    record LabelRequest(@NotNull(message = "Name a label.") Sensitivity label) {}

    /**
     * Says whether a document is sensitive; of one that is, only who may open it says so. No token
     * does: a person answers for it.
     */
    @PostMapping("/label")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    void label(
            @PathVariable String id,
            @Valid @RequestBody LabelRequest wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        Document one = filed.open(id, me, note).document();
        labels.label(audit.actor(request), one, wanted.label());
    }
}
