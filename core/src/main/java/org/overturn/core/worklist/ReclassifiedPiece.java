package org.overturn.core.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.overturn.core.deadline.DueDates;
import org.overturn.core.denial.Denials;
import org.overturn.core.denial.Due;
import org.overturn.core.denial.FoundDenial;
import org.overturn.core.denial.Reruled;
import org.overturn.core.denial.Route;
import org.overturn.core.denial.Rulings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Some denials ruled anew. A route that a person ever set stays, with its reason, and so does that
 * of a denial with an appeal; category, right to appeal and liability change all the same.
 */
@Component
class ReclassifiedPiece {

    private final Rulings rulings;
    private final Denials denials;
    private final DueDates dueDates;
    private final WorkChangeRepository changes;
    private final Clock clock;

    ReclassifiedPiece(
            Rulings rulings,
            Denials denials,
            DueDates dueDates,
            WorkChangeRepository changes,
            Clock clock) {
        this.rulings = rulings;
        this.denials = denials;
        this.dueDates = dueDates;
        this.changes = changes;
        this.clock = clock;
    }

    void look(List<Long> ids, boolean all, Reclassified sum) {
        sort(ids, rulings.list(ids, all), sum, _ -> {});
    }

    /** Writes what changes; an exception takes back all of the piece. */
    @Transactional
    public void change(List<Long> ids, boolean all, String by, Reclassified sum) {
        List<Reruled> reworded = new ArrayList<>();
        List<Reruled> changed = sort(ids, rulings.lock(ids, all), sum, reworded::add);
        rulings.apply(changed);
        rulings.applyDue(due(changed));
        changes.record(changed, by, clock.instant());
        rulings.apply(reworded);
    }

    /** Those that change; those that are only said in other words are given away. */
    private List<Reruled> sort(
            List<Long> ids, List<Reruled> all, Reclassified sum, Consumer<Reruled> reworded) {
        Set<Long> byPerson = changes.listRouted(ids);
        List<Reruled> changed = new ArrayList<>();
        sum.looked(all.size());
        for (Reruled one : all) {
            Reruled kept = keep(one, byPerson.contains(one.id()), sum);
            if (!kept.was().sameAs(kept.becomes())) {
                sum.add(kept);
                changed.add(kept);
            } else if (!kept.was().equals(kept.becomes())) {
                sum.reworded();
                reworded.accept(kept);
            }
        }
        return changed;
    }

    private static Reruled keep(Reruled one, boolean byPerson, Reclassified sum) {
        if (!byPerson && !one.appealed()) {
            return one;
        }
        if (one.was().route() != one.becomes().route()) {
            if (byPerson) {
                sum.keptForPerson();
            } else {
                sum.keptForAppeal();
            }
        }
        return one.becoming(one.becomes().onRouteOf(one.was()));
    }

    private Map<Long, Due> due(List<Reruled> changed) {
        Map<Long, Route> moved = new HashMap<>();
        changed.stream()
                .filter(one -> one.status().isWorkable())
                .filter(one -> one.was().route() != one.becomes().route())
                .forEach(one -> moved.put(one.id(), one.becomes().route()));
        Map<Long, Due> due = new HashMap<>();
        for (FoundDenial denial : denials.listWorkable(moved.keySet())) {
            Route route = Optional.ofNullable(moved.get(denial.id())).orElseThrow();
            due.put(denial.id(), dueDates.of(denial.on(route)));
        }
        return due;
    }
}
