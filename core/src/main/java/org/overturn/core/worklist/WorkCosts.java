package org.overturn.core.worklist;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.resource.OurTable;

/** What working a denial costs by route and level: costs.csv (our estimates), or the office's. */
final class WorkCosts {

    private final Map<Route, NavigableMap<Integer, Money>> costs = new EnumMap<>(Route.class);

    /**
     * @param own of the first level in dollars, which replace ours of the route; later levels cost
     *     as many times more as ours do
     */
    WorkCosts(Map<Route, BigDecimal> own) {
        OurTable.rows(WorkCosts.class, "costs.csv")
                .forEach(row ->
                        costs.computeIfAbsent(Route.valueOf(row.get("route")), _ -> new TreeMap<>())
                                .put(
                                        Integer.valueOf(row.get("level")),
                                        Money.of(row.get("dollars"))));
        own.forEach((route, dollars) -> replace(levels(route), Money.of(dollars)));
    }

    private static void replace(NavigableMap<Integer, Money> levels, Money first) {
        long ours = levels.firstEntry().getValue().cents();
        levels.replaceAll((_, cost) ->
                ours == 0
                        ? first
                        : new Money((2 * cost.cents() * first.cents() + ours) / (2 * ours)));
    }

    private NavigableMap<Integer, Money> levels(Route route) {
        return Objects.requireNonNull(costs.get(route), route.name());
    }

    /** Of one such denial; levels beyond the last known cost as that. */
    Money of(Route route, int level) {
        return levels(route).floorEntry(level).getValue();
    }
}
