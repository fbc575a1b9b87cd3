package org.overturn.core.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.Route;
import org.overturn.core.worklist.WorkChangeRepository.Current;
import org.springframework.stereotype.Component;

/** Makes changes one by one, each conditional on the version that was seen, each on record. */
@Component
class WorkChanges {

    private final WorkChangeRepository repository;
    private final Denials denials;
    private final DueDates dueDates;
    private final WriteOffRequests writeOffs;
    private final Clock clock;

    WorkChanges(
            WorkChangeRepository repository,
            Denials denials,
            DueDates dueDates,
            WriteOffRequests writeOffs,
            Clock clock) {
        this.repository = repository;
        this.denials = denials;
        this.dueDates = dueDates;
        this.writeOffs = writeOffs;
        this.clock = clock;
    }

    /** A change that is wanted of one denial. */
    record Wanted(Seen seen, WorkChange change) {}

    WorkOutcome make(List<Wanted> wanted, Editor editor) {
        Map<Long, Current> found =
                repository.find(
                        wanted.stream().map(one -> one.seen().id()).toList(), editor.access());
        List<Seen> changed = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        for (Wanted one : wanted) {
            Optional<Current> current = Optional.ofNullable(found.get(one.seen().id()));
            Optional<Missed.Cause> obstacle =
                    obstacle(one, current).or(() -> make(one, current.orElseThrow(), editor));
            obstacle.ifPresentOrElse(
                    cause ->
                            missed.add(
                                    new Missed(
                                            one.seen().id(),
                                            cause,
                                            current.map(Current::patientKey).orElse(""))),
                    () -> changed.add(one.seen()));
        }
        return new WorkOutcome(changed(changed, found, editor), missed);
    }

    /** What was changed, as it was and as it is now. */
    private List<Changed> changed(List<Seen> made, Map<Long, Current> was, Editor editor) {
        if (made.isEmpty()) {
            return List.of();
        }
        Map<Long, Current> now =
                repository.find(made.stream().map(Seen::id).toList(), editor.access());
        return made.stream().map(seen -> changed(get(was, seen), get(now, seen))).toList();
    }

    private static Current get(Map<Long, Current> found, Seen seen) {
        return Objects.requireNonNull(found.get(seen.id()), "a denial that was changed is gone");
    }

    private static Changed changed(Current was, Current is) {
        return new Changed(
                is.id(),
                is.version(),
                was.before(),
                is.patientKey(),
                was.before().changesTo(is.before()));
    }

    private static Optional<Missed.Cause> obstacle(Wanted one, Optional<Current> current) {
        if (current.isEmpty()) {
            return Optional.of(Missed.Cause.UNKNOWN);
        }
        if (current.get().version() != one.seen().version()) {
            return Optional.of(Missed.Cause.CHANGED_MEANWHILE);
        }
        if (!current.get().status().isWorkable()) {
            return Optional.of(Missed.Cause.CLOSED);
        }
        return one.change() instanceof WorkChange.SendTo && current.get().appealed()
                ? Optional.of(Missed.Cause.APPEALED)
                : Optional.empty();
    }

    /** Empty when it was made. */
    private Optional<Missed.Cause> make(Wanted one, Current current, Editor editor) {
        if (one.change() instanceof WorkChange.SendTo to && isToBeAsked(current, to)) {
            writeOffs.ask(current, to.reason(), editor.who());
            return Optional.of(Missed.Cause.SECOND_PERSON);
        }
        String by = editor.name();
        boolean made =
                switch (one.change()) {
                    case WorkChange.Assign assign -> assign(one.seen(), assign, current, by);
                    case WorkChange.PutOff off ->
                            hold(
                                    one.seen(),
                                    Optional.of(new Hold(off.until(), off.reason())),
                                    current,
                                    by);
                    case WorkChange.Release _ -> hold(one.seen(), Optional.empty(), current, by);
                    case WorkChange.SendTo to ->
                            send(one.seen(), to, current, by)
                                    && writeOffs.drop(one.seen().id(), editor.who());
                };
        return made ? Optional.empty() : Optional.of(Missed.Cause.CHANGED_MEANWHILE);
    }

    private boolean isToBeAsked(Current current, WorkChange.SendTo to) {
        return to.route() == Route.WRITE_OFF
                && current.before().route() != Route.WRITE_OFF
                && writeOffs.needSecondPerson(current.amount());
    }

    /**
     * Gives a denial up that a second person approved.
     *
     * @return empty when it changed meanwhile, is settled, or appealed
     */
    Optional<Changed> writeOff(long denialId, String reason, Editor editor) {
        Map<Long, Current> found = repository.find(List.of(denialId), editor.access());
        return Optional.ofNullable(found.get(denialId))
                .filter(current -> current.status().isWorkable() && !current.appealed())
                .map(current -> new Seen(denialId, current.version()))
                .filter(seen ->
                        send(
                                seen,
                                new WorkChange.SendTo(Route.WRITE_OFF, reason),
                                get(found, seen),
                                editor.name()))
                .map(seen -> changed(List.of(seen), found, editor).getFirst());
    }

    private boolean assign(Seen seen, WorkChange.Assign assign, Current current, String by) {
        Optional<Owner> owner =
                assign.owner()
                        .map(id ->
                                repository
                                        .findOwner(id)
                                        .orElseThrow(() ->
                                                new RefusedQuery(
                                                        "owner", "There is no such active user.")));
        return repository.assign(seen, owner)
                && record(
                        seen,
                        entry(
                                by,
                                HistoryEntry.What.OWNER,
                                current.before().owner().map(Owner::name),
                                owner.map(Owner::name)));
    }

    private boolean hold(Seen seen, Optional<Hold> hold, Current current, String by) {
        HistoryEntry entry =
                entry(
                        by,
                        HistoryEntry.What.HOLD,
                        current.before().hold().map(h -> h.until().toString()),
                        hold.map(h -> h.until().toString()));
        return repository.hold(seen, hold)
                && record(seen, because(entry, hold.map(Hold::reason).orElse("")));
    }

    private boolean send(Seen seen, WorkChange.SendTo to, Current current, String by) {
        FoundDenial denial = denials.listWorkable(List.of(seen.id())).getFirst().on(to.route());
        HistoryEntry entry =
                entry(
                        by,
                        HistoryEntry.What.ROUTE,
                        Optional.of(current.before().route()).map(Route::label),
                        Optional.of(to.route()).map(Route::label));
        return repository.route(seen, to.route(), to.reason(), dueDates.of(denial))
                && record(seen, because(entry, to.reason()));
    }

    private HistoryEntry entry(
            String by, HistoryEntry.What what, Optional<String> was, Optional<String> became) {
        return new HistoryEntry(clock.instant(), by, what, was.orElse(""), became.orElse(""), "");
    }

    private static HistoryEntry because(HistoryEntry entry, String reason) {
        return new HistoryEntry(
                entry.at(), entry.by(), entry.what(), entry.was(), entry.became(), reason);
    }

    private boolean record(Seen seen, HistoryEntry entry) {
        repository.record(seen, entry);
        return true;
    }
}
