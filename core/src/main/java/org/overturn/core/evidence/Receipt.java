package org.overturn.core.evidence;

import org.overturn.core.issue.Issue;

/** What became of a file that was handed in. */
public sealed interface Receipt {

    /**
     * It is on file.
     *
     * @param isNew false when the same content of the same kind was there before
     */
    record Received(Document document, boolean isNew) implements Receipt {}

    /** It can't be used; nothing was stored. */
    record Refused(Issue issue) implements Receipt {}
}
