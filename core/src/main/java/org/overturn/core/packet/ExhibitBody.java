package org.overturn.core.packet;

import java.util.SortedMap;
import org.overturn.core.issue.Issue;

/** What stands behind a slip sheet. */
sealed interface ExhibitBody {

    /**
     * Pages made here, as XHTML; they take as many pages as they need.
     *
     * @param boxed whether a character of it is printed as a box
     */
    record Generated(String html, boolean boxed) implements ExhibitBody {}

    /**
     * Pages of a document, drawn as they are.
     *
     * @param pages by their numbers in the document; some may be left out
     * @param of how many the document has
     */
    record Copied(SortedMap<Integer, SourcePage> pages, int of) implements ExhibitBody {}

    /** Nothing: the document can't be read. */
    record Missing(Issue issue) implements ExhibitBody {}
}
