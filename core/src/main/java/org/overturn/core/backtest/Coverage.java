package org.overturn.core.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.overturn.core.chance.Chance;
import org.overturn.core.chance.Traits;

/**
 * Whether 90 % intervals held. True chances are not known, so groups of denials that are alike in
 * all traits and of one month are looked at: how many of them were won must lie within what the
 * interval of the first makes of so many, in 90 of 100 groups. A number on the edge counts by its
 * part within.
 *
 * @param groups of at least {@value #FEWEST} denials
 * @param held share of the groups, 0 to 1; 0 without groups
 */
public record Coverage(int groups, double held) {

    static final int FEWEST = 5;
    private static final double TAIL = 0.05;

    static Coverage of(List<Forecast> forecasts) {
        Map<Group, List<Forecast>> groups = new LinkedHashMap<>();
        for (Forecast one : forecasts) {
            groups.computeIfAbsent(
                            new Group(one.past().traits(), YearMonth.from(one.past().deniedOn())),
                            _ -> new ArrayList<>())
                    .add(one);
        }
        return of(groups.values().stream().filter(group -> group.size() >= FEWEST).toList());
    }

    private record Group(Traits traits, YearMonth month) {}

    private static Coverage of(Collection<List<Forecast>> groups) {
        double held = groups.stream().mapToDouble(Coverage::held).average().orElse(0);
        return new Coverage(groups.size(), held);
    }

    private static double held(List<Forecast> group) {
        Chance said = group.getFirst().chance();
        int won = (int) Math.round(group.stream().mapToDouble(f -> f.past().share()).sum());
        double below = 0;
        for (int i = 0; i < won; i++) {
            below += probability(said, group.size(), i);
        }
        double here = probability(said, group.size(), won);
        double within = Math.min(below + here, 1 - TAIL) - Math.max(below, TAIL);
        return here <= 0 ? 0 : Math.clamp(within / here, 0, 1);
    }

    /** Beta-binomial. */
    private static double probability(Chance said, int cases, int won) {
        double a = said.mean() * said.strength();
        double b = (1 - said.mean()) * said.strength();
        double choose =
                LogGamma.value(cases + 1.0)
                        - LogGamma.value(won + 1.0)
                        - LogGamma.value(cases - won + 1.0);
        return Math.exp(choose + LogBeta.value(a + won, b + cases - won) - LogBeta.value(a, b));
    }
}
