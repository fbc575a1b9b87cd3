package org.overturn.core.worklist;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.core.denial.Route;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param cost in dollars of working one denial, by route ({@code appeal}, {@code corrected-claim},
 *     ...); what isn't said is our estimate (costs.csv)
 */
@ConfigurationProperties("overturn.worklist")
record WorklistProperties(@Nullable Map<Route, BigDecimal> cost) {

    WorklistProperties {
        cost = cost == null ? Map.of() : Map.copyOf(cost);
        cost.forEach((route, dollars) -> {
            if (dollars.signum() < 0 || dollars.scale() > 2) {
                throw new IllegalArgumentException(
                        "overturn.worklist.cost of " + route + " is no amount: " + dollars);
            }
        });
    }

    WorkCosts costs() {
        return new WorkCosts(cost == null ? Map.of() : cost);
    }
}
