package org.overturn.core.evidence.link;

import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.Document;

/**
 * A document without an account.
 *
 * @param cameBy who handed it in; empty where it lay in the inbox
 * @param setAside why it belongs to no claim, where a person said so
 * @param proposals the likeliest first
 */
public record WaitingDocument(
        Document document,
        String cameBy,
        Optional<String> setAside,
        Told told,
        List<Proposal> proposals) {

    public WaitingDocument {
        proposals = List.copyOf(proposals);
    }

    public long id() {
        return document.id();
    }

    /** The account most speaks for. */
    public Optional<Proposal> best() {
        return proposals.stream().findFirst();
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "WaitingDocument[" + id() + "]";
    }
}
