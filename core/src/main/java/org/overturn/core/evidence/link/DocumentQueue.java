package org.overturn.core.evidence.link;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.evidence.Documents;
import org.springframework.stereotype.Component;

/**
 * The documents that wait for an account. Whose they are is not known, so they are shown to those
 * who see the whole office, and to who handed them in.
 */
@Component
public class DocumentQueue {

    private final WaitingRepository waiting;
    private final Documents documents;
    private final DocumentLinks links;

    DocumentQueue(WaitingRepository waiting, Documents documents, DocumentLinks links) {
        this.waiting = waiting;
        this.documents = documents;
        this.links = links;
    }

    /**
     * Those that came after one, the oldest first.
     *
     * @param cameBy only those that this user handed in
     */
    public List<WaitingDocument> list(long after, int most, Optional<String> cameBy) {
        return list(waiting.listWaiting(after, most, cameBy));
    }

    public int count(Optional<String> cameBy) {
        return waiting.countWaiting(cameBy);
    }

    /** Those that belong to no claim, as people said, the newest first. */
    public List<WaitingDocument> listSetAside(int most, Optional<String> cameBy) {
        return list(waiting.listSetAside(most, cameBy));
    }

    /** Those of some file names under which documents came already. */
    public Set<String> listKnownNames(Collection<String> fileNames) {
        return waiting.listKnownNames(fileNames);
    }

    private List<WaitingDocument> list(List<Long> ids) {
        return ids.stream().flatMap(id -> documents.find(id).stream()).map(links::get).toList();
    }
}
