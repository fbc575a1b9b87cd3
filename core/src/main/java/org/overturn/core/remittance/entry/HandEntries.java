package org.overturn.core.remittance.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.Codes;
import org.overturn.core.db.Digest;
import org.overturn.core.db.Ids;
import org.overturn.core.remittance.table.EnteredRemittance;
import org.overturn.core.remittance.table.RemittanceWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remittances typed in by hand: kept as drafts of one user each, then sent on as an 835. */
@Component
public class HandEntries {

    private final HandEntryRepository repository;
    private final Codes codes;
    private final Ids ids;
    private final Clock clock;

    HandEntries(HandEntryRepository repository, Codes codes, Ids ids, Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes the file made of an entry, and may be given the same once more. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, byte[] content);
    }

    /**
     * A user's draft.
     *
     * @param by the user's name
     * @param content the typed one in a form of the caller's
     * @param seen when what was typed into was saved; empty where nothing was yet
     */
    public record Draft(
            long id,
            long userId,
            String by,
            TypedRemittance typed,
            String content,
            Optional<Instant> seen) {}

    /** A number for a new draft; nothing is stored yet. */
    public long newId() {
        return ids.next();
    }

    public List<HandEntry> listDrafts(long userId) {
        return repository.listDrafts(userId);
    }

    /** The user's own one, a draft or sent. */
    public Optional<HandEntry> find(long id, long userId) {
        return repository.find(id).filter(entry -> entry.userId() == userId);
    }

    /** Who typed the file of this hash. */
    public Optional<HandEntry> findSent(String sha256) {
        return repository.findSent(sha256);
    }

    /** The remittances that were stored of a file. */
    public List<Long> listStored(String sha256) {
        return repository.listStored(sha256);
    }

    /** Says what is wrong and what is missing; stores nothing. */
    public EntryReading read(TypedRemittance typed, KnownParties known) {
        return EntryReading.of(typed, known, codes, new FieldReader(LocalDate.now(clock)));
    }

    /** Stored remittances that have its payer, number, day and amount. */
    public List<Long> listSame(EntryReading reading) {
        EnteredRemittance typed = reading.remittance();
        return typed.paidOn().isEmpty() || typed.traceNumber().isEmpty()
                ? List.of()
                : repository.listSame(reading.payerKey(), typed);
    }

    /**
     * Keeps what was typed; the first time this makes the draft.
     *
     * @return false where the number is that of another user's entry
     * @throws SentAlready when it is no draft any more
     * @throws DraftChanged when it was saved since it was seen, with other words
     */
    @Transactional
    public boolean keep(Draft draft) {
        Optional<HandEntry> known = repository.lock(draft.id());
        if (known.filter(one -> one.userId() != draft.userId()).isPresent()) {
            return false;
        }
        known.filter(one -> one.sent().isEmpty()).ifPresent(one -> checkSeen(one, draft));
        HandEntry entry = entry(draft);
        if (known.isEmpty()) {
            repository.add(entry);
        } else if (!repository.change(entry)) {
            throw new SentAlready("This entry was sent already; nothing more was changed.");
        }
        return true;
    }

    /**
     * The same words again are no loss: a form may be sent before it has heard of its last save.
     */
    private static void checkSeen(HandEntry kept, Draft draft) {
        boolean wasSeen = draft.seen().filter(kept.changedAt()::equals).isPresent();
        if (!wasSeen && !kept.content().equals(draft.content())) {
            throw new DraftChanged(kept.changedAt());
        }
    }

    private HandEntry entry(Draft draft) {
        return new HandEntry(
                draft.id(),
                draft.userId(),
                draft.by(),
                draft.typed().payerName(),
                draft.typed().traceNumber(),
                draft.content(),
                clock.instant(),
                Optional.empty());
    }

    /** False when there is no such draft of this user. */
    public boolean discard(long id, long userId) {
        return repository.remove(id, userId);
    }

    /**
     * Hands the 835 made of a kept draft over, once: a second call does nothing.
     *
     * @throws IllegalArgumentException when the reading is not whole
     * @throws SentAlready when another entry says the very same
     */
    @Transactional
    public void send(Draft draft, EntryReading reading, Taker taker) {
        if (!reading.isWhole()) {
            throw new IllegalArgumentException("entry " + draft.id() + " is not whole");
        }
        HandEntry kept = repository.lock(draft.id()).orElseThrow();
        if (kept.sent().isPresent()) {
            return;
        }
        byte[] file = x12(reading.remittance());
        HandEntry.Sent sent =
                new HandEntry.Sent(
                        LocalDate.now(clock),
                        "entered-by-hand-" + draft.id() + ".835",
                        Digest.ofBytes(file));
        if (repository.findSent(sent.sha256()).isPresent()) {
            throw new SentAlready("The very same remittance was entered and sent before.");
        }
        repository.markSent(entry(draft), sent);
        taker.take(sent.fileName(), file);
    }

    private static byte[] x12(EnteredRemittance remittance) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RemittanceWriter.write(List.of(remittance), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
