package org.overturn.core.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refused and decided lines day by day, and where their rate changes: binary segmentation with the
 * likelihood ratio of two binomials. Days are numbered from 0.
 */
final class DaySeries {

    /** Of a rate before a rise: fewer tell nothing. */
    private static final int LEAST_DECIDED = 20;

    private final long[] refused;
    private final long[] decided;

    /** Of as many days; where more was refused than decided, that many were decided. */
    DaySeries(int[] refusedByDay, int[] decidedByDay) {
        refused = new long[refusedByDay.length + 1];
        decided = new long[refusedByDay.length + 1];
        for (int day = 0; day < refusedByDay.length; day++) {
            refused[day + 1] = refused[day] + refusedByDay[day];
            decided[day + 1] = decided[day] + Math.max(decidedByDay[day], refusedByDay[day]);
        }
    }

    /** Days with one rate, from the first to before the last. */
    record Stretch(int from, int to, Rate rate) {}

    /**
     * A rate that rose and stayed up.
     *
     * @param up to before which day: the end of the series where it is still up
     * @param evidence natural logarithm of the likelihood ratio
     */
    record Rise(Stretch before, Stretch up, double evidence) {}

    /** The rise with most evidence, where there is one with enough. */
    Optional<Rise> strongestRise(double enough) {
        List<Stretch> stretches = stretches(enough);
        Optional<Rise> strongest = Optional.empty();
        for (int i = 1; i < stretches.size(); i++) {
            Optional<Rise> rise = rise(stretches, i);
            if (rise.isPresent()
                    && (strongest.isEmpty()
                            || rise.get().evidence() > strongest.get().evidence())) {
                strongest = rise;
            }
        }
        return strongest;
    }

    private Optional<Rise> rise(List<Stretch> stretches, int index) {
        Stretch before = stretches.get(index - 1);
        Stretch first = stretches.get(index);
        boolean rises =
                first.rate().share() >= 2 * before.rate().share()
                        && before.rate().decided() >= LEAST_DECIDED;
        if (!rises) {
            return Optional.empty();
        }
        double halfWay = (before.rate().share() + first.rate().share()) / 2;
        int last = index;
        while (last + 1 < stretches.size() && stretches.get(last + 1).rate().share() >= halfWay) {
            last++;
        }
        Stretch up = stretch(first.from(), stretches.get(last).to());
        return Optional.of(new Rise(before, up, Rate.evidence(before.rate(), up.rate())));
    }

    List<Stretch> stretches(double enough) {
        List<Stretch> stretches = new ArrayList<>();
        divide(0, refused.length - 1, enough, stretches);
        return stretches;
    }

    private void divide(int from, int to, double enough, List<Stretch> stretches) {
        int best = from;
        double most = 0;
        for (int day = from + 1; day < to; day++) {
            double evidence = Rate.evidence(rate(from, day), rate(day, to));
            if (evidence > most) {
                most = evidence;
                best = day;
            }
        }
        if (most < enough) {
            stretches.add(stretch(from, to));
        } else {
            divide(from, best, enough, stretches);
            divide(best, to, enough, stretches);
        }
    }

    private Stretch stretch(int from, int to) {
        return new Stretch(from, to, rate(from, to));
    }

    private Rate rate(int from, int to) {
        return new Rate(refused[to] - refused[from], decided[to] - decided[from]);
    }
}
