package org.overturn.core.evidence;

import org.overturn.core.audit.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rests on a document while it belongs to an account. */
@Component
public class DocumentUses {

    private final DocumentReleaseRepository releases;
    private final Consents consents;

    DocumentUses(DocumentReleaseRepository releases, Consents consents) {
        this.releases = releases;
        this.consents = consents;
    }

    /** Ends it, because the document leaves its account: it may be another patient's. */
    @Transactional
    public void end(Actor by, Document document) {
        releases.removeAll(document.id());
        consents.endProvedBy(by, document);
    }
}
