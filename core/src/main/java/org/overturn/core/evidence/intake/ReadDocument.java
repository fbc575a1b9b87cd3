package org.overturn.core.evidence.intake;

import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.issue.Issue;

/**
 * A document that can be used.
 *
 * @param type told from its content
 * @param pages their text
 * @param rendition its pages as PDF, where it has none of its own (DOCX, HTML)
 * @param notes what a person should know, though the document is taken
 */
public record ReadDocument(
        MediaType type, List<PageText> pages, Optional<byte[]> rendition, List<Issue> notes) {

    public ReadDocument {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
    }
}
