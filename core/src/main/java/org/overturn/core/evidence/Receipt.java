package org.overturn.core.evidence;

import java.util.List;
import org.overturn.core.issue.Issue;

/** What became of a file that was handed in. */
public sealed interface Receipt {

    /**
     * It is on file.
     *
     * @param isNew false when the same content of the same kind was there before
     * @param notes what a person should know of it
     */
    record Received(Document document, boolean isNew, List<Issue> notes) implements Receipt {

        public Received {
            notes = List.copyOf(notes);
        }

        /** Of which there is nothing to say. */
        public Received(Document document, boolean isNew) {
            this(document, isNew, List.of());
        }
    }

    /** It can't be used; nothing was stored. */
    record Refused(Issue issue) implements Receipt {}
}
