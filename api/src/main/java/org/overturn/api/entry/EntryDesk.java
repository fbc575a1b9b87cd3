package org.overturn.api.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.overturn.api.night.NightShift;
import org.overturn.api.remittance.Uploads;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.DraftChanged;
import org.overturn.core.remittance.entry.EntryReading;
import org.overturn.core.remittance.entry.HandEntries;
import org.overturn.core.remittance.entry.HandEntry;
import org.overturn.core.remittance.entry.KnownParties;
import org.overturn.core.remittance.entry.TypedRemittance;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A user's own entries: kept, read, sent. */
@Component
class EntryDesk {

    private static final String OBJECT = "remittance entry";

    private final HandEntries entries;
    private final EntryParties parties;
    private final RemittanceSummaries remittances;
    private final Uploads uploads;
    private final NightShift nights;

    EntryDesk(
            HandEntries entries,
            EntryParties parties,
            RemittanceSummaries remittances,
            Uploads uploads,
            NightShift nights) {
        this.entries = entries;
        this.parties = parties;
        this.remittances = remittances;
        this.uploads = uploads;
        this.nights = nights;
    }

    KnownParties parties(CurrentUser me) {
        return parties.of(me);
    }

    EntryReading read(TypedRemittance typed, CurrentUser me) {
        return entries.read(typed, parties.of(me));
    }

    long newId() {
        return entries.newId();
    }

    List<HandEntry> listDrafts(CurrentUser me) {
        return entries.listDrafts(me.id());
    }

    /**
     * @throws NotFound also where it is another user's
     */
    HandEntry get(long id, CurrentUser me) {
        return entries.find(id, me.id())
                .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(id)));
    }

    static TypedRemittance typed(HandEntry entry) {
        return JsonMapper.shared().readValue(entry.content(), TypedRemittance.class);
    }

    /**
     * Keeps what was typed into a draft.
     *
     * @param seen when what was shown was saved, as {@link HandEntry#changedAt} says; empty for a
     *     new one
     * @throws NotFound where the number is that of another user's entry
     * @throws DraftChanged where it was saved elsewhere since
     */
    void keep(long id, TypedRemittance typed, String seen, CurrentUser me) {
        if (!entries.keep(draft(id, typed, instant(seen), me))) {
            throw new NotFound(OBJECT, String.valueOf(id));
        }
    }

    private static Optional<Instant> instant(String seen) {
        try {
            return seen.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(seen));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // of none of our pages: taken for one that saw nothing
        }
    }

    /** A draft of its own with what was typed. */
    long keepApart(TypedRemittance typed, CurrentUser me) {
        long id = entries.newId();
        keep(id, typed, "", me);
        return id;
    }

    void discard(long id, CurrentUser me) {
        if (!entries.discard(id, me.id())) {
            throw new NotFound(OBJECT, String.valueOf(id));
        }
    }

    /** Sends a kept draft to the inbox, once, and starts a run on it. */
    void send(long id, TypedRemittance typed, CurrentUser me) {
        entries.send(draft(id, typed, Optional.empty(), me), read(typed, me), this::place);
        nights.startToday(me.name());
    }

    private void place(String name, byte[] content) {
        try {
            uploads.put(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandEntries.Draft draft(
            long id, TypedRemittance typed, Optional<Instant> seen, CurrentUser me) {
        return new HandEntries.Draft(
                id,
                me.id(),
                me.displayName(),
                typed,
                JsonMapper.shared().writeValueAsString(typed),
                seen);
    }

    /** Stored ones with its payer, number, day and amount, as far as this user may see them. */
    List<RemittanceSummary> listSame(EntryReading reading, CurrentUser me) {
        return summaries(entries.listSame(reading), me);
    }

    List<RemittanceSummary> listStored(HandEntry.Sent sent, CurrentUser me) {
        return summaries(entries.listStored(sent.sha256()), me);
    }

    private List<RemittanceSummary> summaries(List<Long> ids, CurrentUser me) {
        return ids.stream().flatMap(id -> remittances.find(id, scopes(me)).stream()).toList();
    }

    /** What became of a file that was sent. */
    boolean waits(HandEntry.Sent sent) {
        return uploads.lies(sent.fileName());
    }

    /** A draft of this user's own that says what the stored one says. */
    long begin(long remittanceId, CurrentUser me) {
        HandEntry entered =
                remittances
                        .find(remittanceId, scopes(me))
                        .flatMap(one -> entries.findSent(one.sha256()))
                        .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(remittanceId)));
        return keepApart(typed(entered), me);
    }

    private static Scopes scopes(CurrentUser me) {
        return new Scopes(me.facilities(), me.payers());
    }
}
