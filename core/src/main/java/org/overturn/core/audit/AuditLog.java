package org.overturn.core.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of who did what. Each entry holds the hash of the one before, so that none can be
 * changed, removed or inserted unnoticed; anchors, kept outside the database, show when the end was
 * cut off or the whole was rewritten.
 */
@Component
public class AuditLog {

    private static final int PAGE = 1000;
    private static final String VERSION =
            Objects.requireNonNullElse(
                    AuditLog.class.getPackage().getImplementationVersion(), "from sources");

    private final AuditRepository repository;
    private final Clock clock;
    private final TransactionTemplate own;
    private final TransactionTemplate snapshot;

    AuditLog(AuditRepository repository, PlatformTransactionManager transactions, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Adds an entry, at once and in a transaction of its own: what the caller was about to do may
     * fail or be rolled back, that it was tried stays. Within a transaction it needs a second
     * connection.
     *
     * @return the number of the entry
     */
    public long record(AuditEvent event) {
        return Objects.requireNonNull(own.execute(_ -> append(List.of(event))));
    }

    /** Adds several entries as one: all of them or, when it fails, none. */
    public void recordAll(List<AuditEvent> events) {
        if (!events.isEmpty()) {
            own.executeWithoutResult(_ -> append(events));
        }
    }

    private long append(List<AuditEvent> events) {
        ChainHead head = repository.lockHead();
        // now, not before: the times of the chain rise with its numbers
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (AuditEvent event : events) {
            AuditEntry entry = entry(event, now, head);
            repository.append(entry);
            head = new ChainHead(entry.id(), entry.hash());
        }
        repository.moveHead(head);
        return head.lastId();
    }

    private static AuditEntry entry(AuditEvent event, Instant now, ChainHead head) {
        Actor actor = event.actor();
        return new AuditEntry(
                        head.lastId() + 1,
                        now,
                        Fit.to(120, actor.name()),
                        Fit.to(255, String.join(",", new TreeSet<>(actor.roles()))),
                        actor.session(),
                        Fit.to(64, actor.sourceIp()),
                        event.action().name(),
                        Fit.to(64, event.objectType()),
                        Fit.to(255, event.objectId()),
                        Fit.to(80, event.patientKey()),
                        event.outcome().name(),
                        Fit.to(1000, event.reason()),
                        Fit.to(80, event.correlation()),
                        Fit.to(64, VERSION),
                        Fit.to(120, actor.realName()),
                        Fit.to(4000, event.changes().text()),
                        head.lastHash(),
                        "")
                .sealed();
    }

    /** Entries, the newest first. */
    public List<AuditEntry> list(AuditQuery query) {
        return repository.list(query);
    }

    /** The nearest that came after the entry that the query names, the nearest first. */
    public List<AuditEntry> listNewer(AuditQuery query) {
        return repository.listNewer(query);
    }

    /**
     * Hands over every entry of a query, however many, the newest first and a page at a time; what
     * is recorded meanwhile is not among them. The query's limit does not matter.
     *
     * @return how many there were
     */
    public long read(AuditQuery query, Consumer<AuditEntry> reader) {
        long count = 0;
        List<AuditEntry> page = repository.list(query.upTo(PAGE));
        while (!page.isEmpty()) {
            page.forEach(reader);
            count += page.size();
            page = repository.list(query.upTo(PAGE).before(page.getLast().id()));
        }
        return count;
    }

    /**
     * Writes an anchor into {@code anchor-<date>.txt} of the folder (date and time in UTC).
     *
     * @return empty when nothing was recorded since the last anchor
     */
    public Optional<Anchor> anchor(Path folder) {
        Anchors anchors = new Anchors(folder);
        long anchored = anchors.list().stream().mapToLong(Anchor::entry).max().orElse(0);
        return repository
                .findHead()
                .filter(head -> head.lastId() > anchored)
                .map(head -> anchors.add(head, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Checks the whole chain against itself and against the anchors of the folder. */
    public AuditProof verify(Path folder) {
        List<Anchor> anchors = new Anchors(folder).list(); // first: the chain only grows
        return Objects.requireNonNull(snapshot.execute(_ -> verify(new ChainCheck(anchors))));
    }

    private AuditProof verify(ChainCheck check) {
        List<AuditEntry> page = repository.listAfter(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty() && !check.isOver()) {
            for (AuditEntry entry : page) {
                if (!check.isOver()) {
                    check.add(entry);
                }
            }
            page = repository.listAfter(page.getLast().id(), PAGE);
        }
        return check.finish(repository.findHead());
    }

    /** Whether the database refuses to change an entry; also true while there is none. */
    public boolean isAppendOnly() {
        return list(AuditQuery.newest(1)).stream().noneMatch(entry -> canChange(entry.id()));
    }

    private boolean canChange(long id) {
        return Objects.requireNonNull(
                own.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return repository.canChange(id);
                }));
    }
}
