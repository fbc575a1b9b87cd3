package org.overturn.api.document;

import org.overturn.core.evidence.Document;

/**
 * A document as REST shows it; of one that the caller may not open, only that it is there.
 *
 * @param open whether the caller may open it
 */
record DocumentView(
        String id,
        boolean open,
        String kind,
        String title,
        String sensitivity,
        String mediaType,
        long sizeBytes,
        int pages,
        String sha256,
        String receivedOn) {

    static DocumentView of(FiledDocument filed) {
        Document one = filed.document();
        if (!filed.open()) {
            return new DocumentView(Long.toString(one.id()), false, "", "", "", "", 0, 0, "", "");
        }
        return new DocumentView(
                Long.toString(one.id()),
                true,
                one.kind().slug(),
                one.title(),
                filed.label().name(),
                one.mediaType().value(),
                one.sizeBytes(),
                one.pages(),
                one.sha256(),
                one.receivedOn().toString());
    }
}
