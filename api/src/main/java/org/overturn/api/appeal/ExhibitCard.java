package org.overturn.api.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.Document;

/**
 * An exhibit of the packet as it would be made now, as one user may see it.
 *
 * @param document on file; none for the remittance page, and for notices that the law wants
 * @param open whether the user may look into it
 * @param pages of the document that can be left out one by one; 0 where there are none
 * @param blackedOut numbers of pages of which parts are black, {@code 3, 5-7}; empty for none
 * @param marked numbers of pages with marks or notes of the office, likewise
 * @param fixed whether its letter stands in an edited text, so that it keeps its place
 */
record ExhibitCard(
        String key,
        String letter,
        String title,
        Optional<Document> document,
        boolean open,
        int pages,
        boolean fixed,
        List<Without> without,
        String blackedOut,
        String marked) {

    /**
     * Pages, or all of a document, that somebody left out for one reason.
     *
     * @param pages {@code 3, 5-7}; empty for the whole document
     */
    record Without(String pages, String reason, String by, Instant at) {}
}
