package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;

/** What work costs, by our estimates and by the office's. */
class WorkCostsTest {

    private static WorkCosts of(Map<Route, BigDecimal> own) {
        return new WorklistProperties(own).costs();
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteHasACost(Route route) {
        assertThat(of(Map.of()).of(route, 1)).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "level {0}: {1}, own {2}")
    @CsvSource({"1, 30, 45.50", "2, 60, 91.00", "3, 120, 182.00", "5, 120, 182.00"})
    void laterLevelsCostMore(int level, String ours, String own) {
        assertThat(of(Map.of()).of(Route.APPEAL, level)).isEqualTo(Money.of(ours));
        assertThat(of(Map.of(Route.APPEAL, new BigDecimal("45.50"))).of(Route.APPEAL, level))
                .isEqualTo(Money.of(own));
    }

    @Test
    void aRouteThatCostsNothingMayBeGivenACost() {
        assertThat(of(Map.of(Route.NONE, BigDecimal.ONE)).of(Route.NONE, 1))
                .isEqualTo(Money.of("1"));
    }

    @Test
    void whatIsNoAmountIsRefused() {
        assertThatThrownBy(() -> of(Map.of(Route.APPEAL, new BigDecimal("-1"))))
                .hasMessageContaining("overturn.worklist.cost");
    }
}
