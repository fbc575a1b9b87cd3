package org.overturn.core.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.overturn.core.chance.Chance;
import org.overturn.core.chance.Chances;
import org.overturn.core.chance.Traits;
import org.overturn.core.db.Ids;

/** What is expected of each kind of denial; each chance is worked out once. */
final class Expectations {

    private final Chances chances;
    private final WorkCosts costs;
    private final Map<Traits, Chance> known = new HashMap<>();

    Expectations(Chances chances, WorkCosts costs) {
        this.chances = chances;
        this.costs = costs;
    }

    /**
     * Those of these rows that no row is kept of yet.
     *
     * @param kept gets their new ids
     */
    List<KindRepository.Expected> ofNew(
            List<KindRow> rows, Map<AppraisedKind, Long> kept, Ids ids) {
        List<KindRepository.Expected> fresh = new ArrayList<>();
        for (KindRow row : rows) {
            if (!kept.containsKey(row.kind())) {
                long id = ids.next();
                kept.put(row.kind(), id);
                fresh.add(of(id, row.kind(), UsualPayment.CHARGE));
            }
        }
        return fresh;
    }

    /** With what is usually paid for each. */
    List<KindRepository.Expected> of(
            Collection<AppraisedKind> kinds,
            Map<AppraisedKind, Long> kept,
            UsualPayments payments) {
        return kinds.stream()
                .map(kind ->
                        of(
                                Objects.requireNonNull(kept.get(kind)),
                                kind,
                                payments.of(kind.service())))
                .toList();
    }

    private KindRepository.Expected of(long id, AppraisedKind kind, UsualPayment usual) {
        return new KindRepository.Expected(
                id,
                kind,
                known.computeIfAbsent(kind.traits(), chances::of),
                usual,
                costs.of(kind.route(), kind.level()));
    }
}
