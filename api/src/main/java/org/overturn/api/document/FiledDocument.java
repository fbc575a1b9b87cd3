package org.overturn.api.document;

import org.overturn.core.evidence.Document;
import org.overturn.core.user.Sensitivity;

/**
 * A document on file as one user may see it.
 *
 * @param open whether this user may open it now; of another one not even the kind is shown
 */
public record FiledDocument(Document document, Sensitivity label, boolean open) {

    public long id() {
        return document.id();
    }

    public boolean isSensitive() {
        return label != Sensitivity.NORMAL;
    }

    /** For lists: the title, or that it is protected. */
    public String title() {
        return open ? document.title() : "Protected document";
    }

    public String kind() {
        return open ? document.kind().label() : "";
    }
}
