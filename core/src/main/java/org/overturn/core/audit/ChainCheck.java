package org.overturn.core.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes the entries in their order, one by one, and stops at the first that does not hold. */
final class ChainCheck {

    private final Deque<Anchor> anchors;
    private ChainHead end = ChainHead.START;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private int agreed;
    private Optional<Breach> breach;

    /** Anchors by entry. */
    ChainCheck(List<Anchor> anchors) {
        this.anchors = new ArrayDeque<>(anchors);
        this.breach =
                anchors.stream()
                        .filter(anchor -> !anchor.isReadable())
                        .findFirst()
                        .map(anchor -> new Breach(0, BreachKind.ANCHOR_UNREADABLE, anchor.file()));
    }

    boolean isOver() {
        return breach.isPresent();
    }

    void add(AuditEntry entry) {
        breach = find(entry).or(() -> findAnchor(entry));
        if (breach.isEmpty()) {
            end = new ChainHead(entry.id(), entry.hash());
            first = first.or(() -> Optional.of(entry.at()));
            last = Optional.of(entry.at());
        }
    }

    private Optional<Breach> find(AuditEntry entry) {
        long expected = end.lastId() + 1;
        if (entry.id() != expected) {
            return Optional.of(new Breach(expected, BreachKind.MISSING_ENTRY));
        }
        if (!entry.isUnchanged()) {
            return Optional.of(new Breach(expected, BreachKind.CHANGED_ENTRY));
        }
        return entry.previousHash().equals(end.lastHash())
                ? Optional.empty()
                : Optional.of(new Breach(expected, BreachKind.NOT_LINKED));
    }

    private Optional<Breach> findAnchor(AuditEntry entry) {
        while (!anchors.isEmpty() && anchors.getFirst().entry() == entry.id()) {
            Anchor anchor = anchors.removeFirst();
            if (!anchor.hash().equals(entry.hash())) {
                return Optional.of(
                        new Breach(entry.id(), BreachKind.ANCHOR_DIFFERS, anchor.file()));
            }
            agreed++;
        }
        return Optional.empty();
    }

    /** After the last entry. */
    AuditProof finish(Optional<ChainHead> head) {
        if (breach.isEmpty() && !head.equals(Optional.of(end))) {
            breach = Optional.of(new Breach(end.lastId() + 1, BreachKind.HEAD_DIFFERS));
        }
        if (breach.isEmpty() && !anchors.isEmpty()) {
            String file = anchors.getFirst().file();
            breach = Optional.of(new Breach(end.lastId() + 1, BreachKind.ANCHOR_DIFFERS, file));
        }
        return new AuditProof(end.lastId(), first, last, agreed, breach);
    }
}
