package org.overturn.core.packet;

import java.util.List;
import org.overturn.core.issue.Issue;

/** What stands behind a slip sheet. */
sealed interface ExhibitBody {

    /**
     * Pages made here, as XHTML; they take as many pages as they need.
     *
     * @param boxed whether a character of it is printed as a box
     */
    record Generated(String html, boolean boxed) implements ExhibitBody {}

    /** Pages of a document, drawn as they are. */
    record Copied(List<SourcePage> pages) implements ExhibitBody {}

    /** Nothing: the document can't be read. */
    record Missing(Issue issue) implements ExhibitBody {}
}
