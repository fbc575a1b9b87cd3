package org.overturn.core.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.chance.Chance;
import org.overturn.core.chance.Chances;
import org.overturn.core.chance.Tally;
import org.overturn.core.chance.Traits;

/** Says of each denial what would have been said on its day. */
final class Forecasts {

    private final List<Past> byEnd;
    private final Map<Traits, Tally> known = new HashMap<>();
    private int next;

    private Forecasts(List<Past> all) {
        byEnd =
                all.stream()
                        .sorted(Comparator.comparing(Past::endedOn).thenComparing(Past::id))
                        .toList();
    }

    /** Of those denied from the one day to the other, by day. */
    static List<Forecast> of(List<Past> all, LocalDate from, LocalDate to) {
        Forecasts history = new Forecasts(all);
        List<Past> asked =
                all.stream()
                        .filter(past ->
                                !past.deniedOn().isBefore(from) && !past.deniedOn().isAfter(to))
                        .sorted(Comparator.comparing(Past::deniedOn).thenComparing(Past::id))
                        .toList();
        List<Forecast> said = new ArrayList<>();
        for (int i = 0; i < asked.size(); ) {
            LocalDate day = asked.get(i).deniedOn();
            Chances chances = history.before(day);
            Map<Traits, Chance> ofDay = new HashMap<>();
            for (; i < asked.size() && asked.get(i).deniedOn().equals(day); i++) {
                Past past = asked.get(i);
                said.add(new Forecast(past, ofDay.computeIfAbsent(past.traits(), chances::of)));
            }
        }
        return said;
    }

    private Chances before(LocalDate day) {
        while (next < byEnd.size() && byEnd.get(next).endedOn().isBefore(day)) {
            Tally one = byEnd.get(next++).tally();
            known.merge(one.traits(), one, Forecasts::sum);
        }
        return Chances.of(known.values());
    }

    private static Tally sum(Tally a, Tally b) {
        return new Tally(
                a.traits(), a.cases() + b.cases(), a.won() + b.won(), a.shares() + b.shares());
    }
}
