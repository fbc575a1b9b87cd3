package org.overturn.core.evidence;

import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kind, days of service and author of documents, as found when they came or as a person says. */
@Component
public class DocumentDetails {

    private final DocumentDetailRepository repository;
    private final DocumentRepository documents;
    private final AuditLog audit;

    DocumentDetails(
            DocumentDetailRepository repository, DocumentRepository documents, AuditLog audit) {
        this.repository = repository;
        this.documents = documents;
        this.audit = audit;
    }

    public DocumentDetail get(Document document) {
        return repository.find(document.id()).orElse(DocumentDetail.NONE);
    }

    /** Keeps what was found in a document; what is known of it already stays. */
    @Transactional
    public void note(Document document, DocumentDetail found) {
        DocumentDetail known = get(document);
        if (!known.or(found).equals(known)) {
            repository.set(document.id(), known.or(found));
        }
    }

    /**
     * Says what a document is.
     *
     * @return false when the same content is on file under that kind already: nothing was changed
     */
    @Transactional
    public boolean say(Actor by, Document document, DocumentKind kind, DocumentDetail detail) {
        if (kind == DocumentKind.FACTS || document.kind() == DocumentKind.FACTS) {
            throw new IllegalArgumentException("facts stay facts");
        }
        if (kind != document.kind()) {
            if (document.isLinked()
                    && documents.find(document.accountKey(), document.sha256(), kind).isPresent()) {
                return false;
            }
            repository.changeKind(document, kind);
        }
        repository.set(document.id(), detail);
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .ofPatient(document.accountKey())
                        .changing(Changes.NONE.of("kind", document.kind(), kind)));
        return true;
    }
}
