package org.overturn.core.evidence;

import org.overturn.core.evidence.intake.PageText;

/**
 * Where the text of a document's pages comes from.
 *
 * @param recognised pages whose text OCR recognised
 * @param withoutText pages that have no text we could read
 */
public record PageSources(int recognised, int withoutText) {

    /** All text stands in the document. */
    public static final PageSources COMPLETE = new PageSources(0, 0);

    static PageSources of(PageText.Source source, int pages) {
        return switch (source) {
            case DOCUMENT, BLANK -> COMPLETE;
            case OCR -> new PageSources(pages, 0);
            case NONE, UNREAD -> new PageSources(0, pages);
        };
    }

    PageSources plus(PageSources more) {
        return new PageSources(recognised + more.recognised, withoutText + more.withoutText);
    }
}
