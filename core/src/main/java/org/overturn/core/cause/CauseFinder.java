package org.overturn.core.cause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Denials that make a cause. */
    public static final int LEAST = 4;

    /** Changes expected in a year without any. */
    private static final double FALSE_ALARMS = 0.1;

    /** By how much a rise over all procedures must be likelier than that of one. */
    private static final double SIMPLER = 2;

    private static final int SAME_WEEK = 7;

    /** Procedures that stand out, at most, and how much of a cause they make up together. */
    private static final int FEW = 3;

    private static final double MOST = 0.8;

    private final LocalDate first;
    private final LocalDate today;
    private final int days;
    private final double enough;
    private final Map<Reason, List<Refusal>> refusals;
    private final Map<String, Map<String, int[]>> decided = new HashMap<>();

    private CauseFinder(
            Collection<Refusal> refusals, Collection<DecidedLines> lines, LocalDate today) {
        this.today = today;
        first = lines.stream().map(DecidedLines::day).min(Comparator.naturalOrder()).orElse(today);
        days = (int) ChronoUnit.DAYS.between(first, today) + 1;
        this.refusals =
                refusals.stream()
                        .filter(r -> !r.day().isBefore(first) && !r.day().isAfter(today))
                        .sorted(Comparator.comparing(Refusal::day).thenComparing(Refusal::denialId))
                        .collect(
                                Collectors.groupingBy(
                                        Refusal::reason, TreeMap::new, Collectors.toList()));
        lines.stream().filter(line -> !line.day().isAfter(today)).forEach(this::count);
        enough = Math.log(candidates() * (double) days / FALSE_ALARMS);
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

    private void count(DecidedLines line) {
        decided.computeIfAbsent(line.payer(), payer -> new HashMap<>())
                        .computeIfAbsent(line.procedure(), procedure -> new int[days])[
                        dayNumber(line.day())] +=
                line.lines();
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
        List<Found> changes = new ArrayList<>();
        Optional<Found> found = strongest(left);
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

    /** A rise, and the denials that it explains. */
    private record Found(Set<String> procedures, Change change, List<Refusal> taken) {

        boolean isSameAs(Found other) {
            return !procedures.isEmpty()
                    && !other.procedures.isEmpty()
                    && Math.abs(ChronoUnit.DAYS.between(change.since(), other.change.since()))
                            <= SAME_WEEK;
        }

        Found with(Found other) {
            Set<String> both = new TreeSet<>(procedures);
            both.addAll(other.procedures);
            List<Refusal> taken = new ArrayList<>(this.taken);
            taken.addAll(other.taken);
            Change one = change;
            Change two = other.change;
            Optional<LocalDate> until =
                    one.until().isEmpty() || two.until().isEmpty()
                            ? Optional.empty()
                            : Optional.of(later(one.until().get(), two.until().get()));
            return new Found(
                    both,
                    new Change(
                            one.since().isBefore(two.since()) ? one.since() : two.since(),
                            until,
                            one.before().plus(two.before()),
                            one.after().plus(two.after()),
                            one.evidence() + two.evidence()),
                    taken);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }

    private static void merge(List<Found> changes, Found found) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).isSameAs(found)) {
                changes.set(i, changes.get(i).with(found));
                return;
            }
        }
        changes.add(found);
    }

    private Optional<Found> strongest(List<Refusal> left) {
        Map<String, List<Refusal>> byProcedure =
                left.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Refusal::procedure, TreeMap::new, Collectors.toList()));
        Optional<Found> best = Optional.empty();
        for (Map.Entry<String, List<Refusal>> one : byProcedure.entrySet()) {
            best = stronger(best, rise(Set.of(one.getKey()), one.getValue()), 0);
        }
        return byProcedure.size() > 1 ? stronger(best, rise(Set.of(), left), SIMPLER) : best;
    }

    private static Optional<Found> stronger(
            Optional<Found> best, Optional<Found> other, double margin) {
        boolean wins =
                other.isPresent()
                        && (best.isEmpty()
                                || other.get().change().evidence()
                                        > best.get().change().evidence() + margin);
        return wins ? other : best;
    }

    private Optional<Found> rise(Set<String> procedures, List<Refusal> refused) {
        if (refused.size() < LEAST) {
            return Optional.empty();
        }
        int[] refusedByDay = new int[days];
        refused.forEach(r -> refusedByDay[dayNumber(r.day())]++);
        String payer = refused.getFirst().reason().payer();
        return new DaySeries(refusedByDay, decidedByDay(payer, procedures))
                .strongestRise(enough)
                .flatMap(rise -> found(procedures, rise, refused));
    }

    private static boolean isBetween(int day, Rise rise) {
        return day >= rise.up().from() && day < rise.up().to();
    }

    private Optional<Found> found(Set<String> procedures, Rise rise, List<Refusal> refused) {
        List<Refusal> taken =
                refused.stream().filter(r -> isBetween(dayNumber(r.day()), rise)).toList();
        long onDays = taken.stream().map(Refusal::day).distinct().count();
        if (taken.size() < LEAST || onDays < 2) {
            return Optional.empty();
        }
        Optional<LocalDate> until =
                rise.up().to() == days
                        ? Optional.empty()
                        : Optional.of(first.plusDays(rise.up().to() - 1L));
        return Optional.of(
                new Found(
                        procedures,
                        new Change(
                                taken.getFirst().day(),
                                until,
                                rise.before().rate(),
                                rise.up().rate(),
                                rise.evidence()),
                        taken));
    }

    private int[] decidedByDay(String payer, Set<String> procedures) {
        Map<String, int[]> ofPayer = decided.getOrDefault(payer, Map.of());
        int[] sum = new int[days];
        Collection<int[]> wanted =
                procedures.isEmpty()
                        ? ofPayer.values()
                        : procedures.stream().map(ofPayer::get).filter(Objects::nonNull).toList();
        for (int[] byDay : wanted) {
            for (int day = 0; day < days; day++) {
                sum[day] += byDay[day];
            }
        }
        return sum;
    }

    private Cause cause(Found found) {
        List<Refusal> sorted =
                found.taken().stream()
                        .sorted(Comparator.comparing(Refusal::day).thenComparing(Refusal::denialId))
                        .toList();
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
                Trend.of(sorted, first, today));
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

    private int dayNumber(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
