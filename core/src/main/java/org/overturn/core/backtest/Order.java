package org.overturn.core.backtest;

import java.util.Comparator;

/** In which order a pile of denials is worked. */
public enum Order {
    EXPECTED_NET(
            "highest expected net value first",
            Comparator.comparingDouble(Forecast::expectedNet).reversed()),
    FIRST_IN("first in, first out", Comparator.comparing(f -> f.past().deniedOn())),
    HIGHEST_CHARGE(
            "highest charge first",
            Comparator.comparing((Forecast f) -> f.past().charge()).reversed()),
    HINDSIGHT(
            "in hindsight, the best there could be",
            Comparator.comparing((Forecast f) -> f.past().recovered().minus(f.past().cost()))
                    .reversed());

    private final String label;
    private final Comparator<Forecast> order;

    Order(String label, Comparator<Forecast> order) {
        this.label = label;
        this.order = order.thenComparing(f -> f.past().id());
    }

    public String label() {
        return label;
    }

    Comparator<Forecast> order() {
        return order;
    }
}
