package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.overturn.core.cause.Cause.Change;
import org.overturn.core.cause.DaySeries.Rise;

/**
 * Groups denials by cause. First the changes: for each reason of each payer, over all procedures
 * and for each of them, the rate of refused lines is searched for a rise (docs/decisions/0112); the
 * rise with most evidence takes its denials, until none is left with enough. Rises of one reason in
 * one week are one change. What is left of a reason is one cause without a beginning, or scattered
 * where it is less than {@link #LEAST}.
 *
 * <p>Deterministic; not thread-safe.
 */
public final class CauseFinder {

    private static final Comparator<Refusal> BY_DAY =
            Comparator.comparing(Refusal::day).thenComparing(Refusal::denialId);

    /** Denials that make a cause. */
    public static final int LEAST = 4;

    /** Changes expected in a year without any. */
    private static final double FALSE_ALARMS = 0.1;

    /** By how much a rise over all procedures must be likelier than that of one. */
    private static final double SIMPLER = 2;

    /** Procedures that stand out, at most, and how much of a cause they make up together. */
    private static final int FEW = 3;

    private static final double MOST = 0.8;

    private final DecidedByDay decided;
    private final LocalDate today;
    private final double enough;
    private final Map<Reason, List<Refusal>> refusals;

    private CauseFinder(
            Collection<Refusal> refusals, Collection<DecidedLines> lines, LocalDate today) {
        this.today = today;
        decided = new DecidedByDay(lines, today);
        this.refusals =
                refusals.stream()
                        .filter(refusal -> decided.holds(refusal.day()))
                        .sorted(BY_DAY)
                        .collect(
                                Collectors.groupingBy(
                                        Refusal::reason, TreeMap::new, Collectors.toList()));
        enough = Math.log(candidates() * (double) decided.days() / FALSE_ALARMS);
    }

    /**
     * The causes as of a day, the most dollars first; each denial is in one at most.
     *
     * @param lines all that payers decided in the same period; the first of their days begins it
     * @param today later days are not looked at
     */
    public static List<Cause> find(
            Collection<Refusal> refusals, Collection<DecidedLines> lines, LocalDate today) {
        return new CauseFinder(refusals, lines, today).find();
    }

    /** What is searched for a rise: the more, the more evidence it takes. */
    private long candidates() {
        return refusals.values().stream()
                .mapToLong(all -> 1 + all.stream().map(Refusal::procedure).distinct().count())
                .sum();
    }

    private List<Cause> find() {
        List<Cause> causes = new ArrayList<>();
        refusals.values().forEach(all -> causes.addAll(ofReason(all)));
        causes.sort(Cause.BY_AMOUNT);
        return causes;
    }

    private List<Cause> ofReason(List<Refusal> all) {
        List<Refusal> left = new ArrayList<>(all);
        List<FoundChange> changes = new ArrayList<>();
        Optional<FoundChange> found = strongest(left);
        while (found.isPresent()) {
            left.removeAll(new HashSet<>(found.get().taken()));
            merge(changes, found.get());
            found = strongest(left);
        }
        List<Cause> causes = new ArrayList<>(changes.stream().map(this::cause).toList());
        if (left.size() >= LEAST) {
            causes.add(cause(outstanding(left), Optional.empty(), left));
        }
        return causes;
    }

    private static void merge(List<FoundChange> changes, FoundChange found) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).isSameAs(found)) {
                changes.set(i, changes.get(i).with(found));
                return;
            }
        }
        changes.add(found);
    }

    private Optional<FoundChange> strongest(List<Refusal> left) {
        Map<String, List<Refusal>> byProcedure =
                left.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Refusal::procedure, TreeMap::new, Collectors.toList()));
        Optional<FoundChange> best = Optional.empty();
        for (Map.Entry<String, List<Refusal>> one : byProcedure.entrySet()) {
            best = stronger(best, rise(Set.of(one.getKey()), one.getValue()), 0);
        }
        return byProcedure.size() > 1 ? stronger(best, rise(Set.of(), left), SIMPLER) : best;
    }

    private static Optional<FoundChange> stronger(
            Optional<FoundChange> best, Optional<FoundChange> other, double margin) {
        boolean wins =
                other.isPresent()
                        && (best.isEmpty()
                                || other.get().evidence() > best.get().evidence() + margin);
        return wins ? other : best;
    }

    private Optional<FoundChange> rise(Set<String> procedures, List<Refusal> refused) {
        if (refused.size() < LEAST) {
            return Optional.empty();
        }
        int[] refusedByDay = new int[decided.days()];
        refused.forEach(r -> refusedByDay[decided.number(r.day())]++);
        String payer = refused.getFirst().reason().payer();
        return new DaySeries(refusedByDay, decided.of(payer, procedures))
                .strongestRise(enough)
                .flatMap(rise -> found(procedures, rise, refused));
    }

    private static boolean isBetween(int day, Rise rise) {
        return day >= rise.up().from() && day < rise.up().to();
    }

    private Optional<FoundChange> found(Set<String> procedures, Rise rise, List<Refusal> refused) {
        List<Refusal> taken =
                refused.stream().filter(r -> isBetween(decided.number(r.day()), rise)).toList();
        long onDays = taken.stream().map(Refusal::day).distinct().count();
        if (taken.size() < LEAST || onDays < 2) {
            return Optional.empty();
        }
        Optional<LocalDate> until =
                rise.up().to() == decided.days()
                        ? Optional.empty()
                        : Optional.of(decided.day(rise.up().to() - 1));
        return Optional.of(
                new FoundChange(
                        procedures,
                        new Change(
                                taken.getFirst().day(),
                                until,
                                rise.before().rate(),
                                rise.up().rate(),
                                rise.evidence()),
                        taken));
    }

    private Cause cause(FoundChange found) {
        List<Refusal> sorted = found.taken().stream().sorted(BY_DAY).toList();
        List<String> procedures =
                found.procedures().isEmpty()
                        ? outstanding(sorted)
                        : found.procedures().stream().sorted().toList();
        return cause(procedures, Optional.of(found.change()), sorted);
    }

    private Cause cause(List<String> procedures, Optional<Change> change, List<Refusal> sorted) {
        return new Cause(
                sorted.getFirst().reason(),
                procedures,
                change,
                sorted,
                Trend.of(sorted, decided.first(), today));
    }

    /** Few procedures that make up most of the denials; none where there are no such. */
    private static List<String> outstanding(List<Refusal> refusals) {
        Map<String, Long> counts =
                refusals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Refusal::procedure, TreeMap::new, Collectors.counting()));
        List<Map.Entry<String, Long>> most =
                counts.entrySet().stream()
                        .filter(entry -> !entry.getKey().isEmpty())
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(FEW)
                        .toList();
        long covered = most.stream().mapToLong(Map.Entry::getValue).sum();
        return covered >= MOST * refusals.size()
                ? most.stream().map(Map.Entry::getKey).sorted().toList()
                : List.of();
    }
}
