package org.overturn.core.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.core.chance.Chances;
import org.overturn.core.db.Ids;
import org.overturn.core.fee.Fees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a denial is likely to bring and how soon it should be looked at: the chance by the denials
 * that ended, times what the payer would pay, less the work. The points (priority.csv), the costs
 * of work (costs.csv) and the chances where nothing has ended yet (chances.csv) are our estimates;
 * nobody has verified them.
 */
@Component
public class Appraisals {

    private static final int ROWS = 1_000;

    private final PriorityRules rules = new PriorityRules();
    private final WorkCosts costs;
    private final OutcomeRepository outcomes;
    private final Fees fees;
    private final UsualPaymentRepository payments;
    private final KindRepository kinds;
    private final AppraisalRepository repository;
    private final ProspectRepository prospects;
    private final Ids ids;

    Appraisals(
            WorklistProperties settings,
            OutcomeRepository outcomes,
            Fees fees,
            UsualPaymentRepository payments,
            KindRepository kinds,
            AppraisalRepository repository,
            ProspectRepository prospects,
            Ids ids) {
        this.costs = settings.costs();
        this.outcomes = outcomes;
        this.fees = fees;
        this.payments = payments;
        this.kinds = kinds;
        this.repository = repository;
        this.prospects = prospects;
        this.ids = ids;
    }

    /**
     * Brings all that can be worked up to the day: what ended meanwhile changes chances, what was
     * paid changes what is expected, and priorities rise as limits come near.
     *
     * @return how many values and priorities changed
     */
    @Transactional
    public int refresh(LocalDate today) {
        Map<AppraisedKind, Long> known = kinds.list();
        Set<AppraisedKind> used = new LinkedHashSet<>();
        Expectations expectations = new Expectations(Chances.of(outcomes.list()), costs);
        List<Long> workable = kinds.listWorkableIds();
        for (int from = 0; from < workable.size(); from += ROWS) {
            List<KindRow> rows =
                    kinds.listWorkable(
                            workable.subList(from, Math.min(from + ROWS, workable.size())));
            rows.forEach(row -> used.add(row.kind()));
            kinds.insert(expectations.ofNew(rows, known, ids));
            kinds.assign(moved(rows, known));
        }
        kinds.update(
                expectations.of(
                        used,
                        known,
                        payments.upTo(
                                today,
                                used.stream()
                                        .map(AppraisedKind::service)
                                        .collect(Collectors.toSet()),
                                fees.on(today))));
        return repository.refresh(rules, today);
    }

    private static Map<KindRow, Long> moved(List<KindRow> rows, Map<AppraisedKind, Long> known) {
        Map<KindRow, Long> moved = new LinkedHashMap<>();
        for (KindRow row : rows) {
            Long kind = Objects.requireNonNull(known.get(row.kind()));
            if (!row.isStoredAs(Optional.of(kind))) {
                moved.put(row, kind);
            }
        }
        return moved;
    }

    /** Why an item has its priority, as of today, in one line. */
    public String why(WorkItem item, LocalDate today) {
        return time(item.dueOn(), today)
                + item.prospect()
                        .map(prospect -> "; " + prospect.words(item.expectedValue()))
                        .orElse("; what it would bring is worked out by the next night run")
                + ".";
    }

    /** What working a denial is expected to bring, in one line, as of the last night. */
    public Optional<String> findExpected(long denialId) {
        return prospects.findWords(denialId);
    }

    private static String time(Optional<LocalDate> dueOn, LocalDate today) {
        if (dueOn.isEmpty()) {
            return "No limit is known: look it up";
        }
        long left = ChronoUnit.DAYS.between(today, dueOn.get());
        if (left == 0) {
            return "Due today";
        }
        String days = Math.abs(left) + (Math.abs(left) == 1 ? " day" : " days");
        return left > 0 ? "Due in " + days : "The limit passed " + days + " ago";
    }
}
