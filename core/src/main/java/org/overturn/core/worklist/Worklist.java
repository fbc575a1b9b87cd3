package org.overturn.core.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.worklist.WorkChanges.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The denials people work. Each question and each change is limited in the database to the rows
 * that its {@link Access} admits: other rows are neither seen nor found nor counted.
 */
@Component
public class Worklist {

    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_HOLD_YEARS = 1;

    private final WorklistRepository items;
    private final WorkChangeRepository history;
    private final WorkChanges changes;
    private final KeptTotals totals;
    private final Clock clock;

    Worklist(
            WorklistRepository items,
            WorkChangeRepository history,
            WorkChanges changes,
            KeptTotals totals,
            Clock clock) {
        this.items = items;
        this.history = history;
        this.changes = changes;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @throws RefusedQuery when the cursor is none of this order, or a search finds too many
     */
    @Transactional(readOnly = true)
    public WorklistPage list(WorklistQuery query, Access access) {
        Optional<WorklistCursor> from =
                query.cursor().map(text -> WorklistCursor.parse(text, query.sort()));
        List<WorkItem> found = items.list(query, from, access, LocalDate.now(clock));
        boolean more = found.size() > query.size();
        List<WorkItem> page = more ? found.subList(0, query.size()) : found;
        boolean backwards = from.filter(WorklistCursor::backwards).isPresent();
        if (backwards) {
            page = page.reversed();
        }
        if (page.isEmpty()) {
            return new WorklistPage(page, Optional.empty(), Optional.empty());
        }
        boolean hasPrevious = backwards ? more : from.isPresent();
        boolean hasNext = backwards || more;
        return new WorklistPage(
                page,
                hasPrevious ? Optional.of(place(query, page.getFirst(), true)) : Optional.empty(),
                hasNext ? Optional.of(place(query, page.getLast(), false)) : Optional.empty());
    }

    private static String place(WorklistQuery query, WorkItem item, boolean backwards) {
        String value =
                switch (query.sort().field()) {
                    case DUE -> item.dueOn().orElse(LocalDate.of(9999, 12, 31)).toString();
                    case PRIORITY -> Integer.toString(item.priority());
                    case AMOUNT -> item.amount().toString();
                    case EXPECTED_VALUE -> item.expectedValue().toString();
                };
        return new WorklistCursor(query.sort(), value, item.id(), backwards).encoded();
    }

    /** How many denials the question fits, on all pages; a long list was counted minutes ago. */
    public Totals total(WorklistQuery query, Access access) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return query.search().isEmpty()
                ? totals.get(new KeptTotals.Question(query.filter(), access, today))
                : items.total(query, access, now, today);
    }

    /** A denial; empty when there is none that this reader may see. */
    public Optional<WorkItem> find(long id, Access access) {
        return items.find(id, access);
    }

    /** The payers there are, by name. */
    public List<Choice> listPayers(Access access) {
        return items.listPayers(access);
    }

    /** The facilities there are, by name. */
    public List<Choice> listFacilities(Access access) {
        return items.listFacilities(access);
    }

    /**
     * Changes denials that are still as they were seen; the others are told with the cause.
     *
     * @throws RefusedQuery when there are too many, the new owner is none, or they are put off to a
     *     day that is past, or more than a year ahead
     */
    @Transactional
    public WorkOutcome change(Collection<Seen> seen, WorkChange change, Editor editor) {
        if (seen.size() > MOST_AT_ONCE) {
            throw new RefusedQuery("ids", "At most " + MOST_AT_ONCE + " denials at once.");
        }
        if (change instanceof WorkChange.PutOff off) {
            checkDay(off.until());
        }
        return changes.make(
                seen.stream().distinct().map(one -> new Wanted(one, change)).toList(), editor);
    }

    private void checkDay(LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusYears(LONGEST_HOLD_YEARS);
        if (until.isBefore(today) || until.isAfter(last)) {
            throw new RefusedQuery(
                    "until", "Put it off to a day from " + today + " to " + last + ".");
        }
    }

    /**
     * Takes a change back where nobody has changed the denial since. That is a change, too, and on
     * record.
     */
    @Transactional
    public WorkOutcome undo(List<Changed> made, WorkChange change, Editor editor) {
        return changes.make(
                made.stream()
                        .map(one ->
                                new Wanted(
                                        new Seen(one.id(), one.version()),
                                        back(change, one.before())))
                        .toList(),
                editor);
    }

    private static WorkChange back(WorkChange change, Before before) {
        return switch (change) {
            case WorkChange.Assign _ -> new WorkChange.Assign(before.owner().map(Owner::id));
            case WorkChange.PutOff _, WorkChange.Release _ ->
                    before.hold()
                            .<WorkChange>map(
                                    hold -> new WorkChange.PutOff(hold.until(), hold.reason()))
                            .orElseGet(WorkChange.Release::new);
            case WorkChange.SendTo _ -> new WorkChange.SendTo(before.route(), before.routeReason());
        };
    }

    /** Our keys of the patients whose denials these are, of those that the reader may see. */
    public Map<Long, String> listPatients(Collection<Seen> seen, Access access) {
        return history.listPatients(
                seen.stream().limit(MOST_AT_ONCE).map(Seen::id).toList(), access);
    }

    /** What people changed on these denials, the earliest first. */
    public List<HistoryEntry> listHistory(Collection<Long> ids, Access access) {
        return history.list(ids, access);
    }
}
