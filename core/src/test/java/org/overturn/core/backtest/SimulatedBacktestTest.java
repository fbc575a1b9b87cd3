package org.overturn.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.overturn.core.chance.SimulatedYear;
import org.overturn.core.money.Money;

/**
 * The back-test of a made-up year whose chances are known. {@code
 * -Doverturn.backtest.claims=200000} makes it the year of docs/priority.md, {@code
 * -Doverturn.backtest.seed} another one; the table is printed.
 */
class SimulatedBacktestTest {

    private static final int CLAIMS = Integer.getInteger("overturn.backtest.claims", 60_000);
    private static final long SEED = Long.getLong("overturn.backtest.seed", 2);

    @Test
    void intervalsHoldTheTrueChancesAndTheOrderGains() {
        List<SimulatedYear.Denial> year = SimulatedYear.of(SEED, CLAIMS);
        Backtest backtest =
                Backtest.of(
                        year.stream().map(SimulatedBacktestTest::past).toList(),
                        SimulatedYear.FIRST,
                        SimulatedYear.FIRST.plusDays(364),
                        OptionalInt.empty());

        print(backtest, held(backtest, year, 0), held(backtest, year, year.size() / 2));
        assertThat(held(backtest, year, 0)).isBetween(0.88, 0.92);
        assertThat(backtest.coverage().groups()).isPositive();
        assertThat(backtest.coverage().held()).isBetween(0.8, 1.0);
        assertThat(backtest.calibration().brier())
                .isLessThan(backtest.calibration().brierOfOneChance());
        assertThat(backtest.recovery().gain(Order.EXPECTED_NET, Order.FIRST_IN)).isGreaterThan(0.3);
        assertThat(backtest.recovery().gain(Order.EXPECTED_NET, Order.HIGHEST_CHARGE))
                .isGreaterThan(0.02);
        assertThat(backtest.recovery().gain(Order.HINDSIGHT, Order.EXPECTED_NET)).isPositive();
    }

    private static Past past(SimulatedYear.Denial denial) {
        return new Past(
                denial.id(),
                denial.traits(),
                denial.deniedOn(),
                denial.endedOn(),
                denial.won() ? 1 : 0,
                dollars(denial.charge()),
                dollars(denial.dollars()),
                dollars(30));
    }

    private static Money dollars(int amount) {
        return new Money(amount * 100L);
    }

    /** In the first months little is known, and intervals are wider than they need be. */
    private static double held(Backtest backtest, List<SimulatedYear.Denial> year, int from) {
        long held = 0;
        for (int i = from; i < year.size(); i++) {
            Forecast said = backtest.forecasts().get(i);
            assertThat(said.past().id()).isEqualTo(year.get(i).id());
            double truth = year.get(i).chance();
            if (said.chance().low() <= truth && truth <= said.chance().high()) {
                held++;
            }
        }
        return (double) held / (year.size() - from);
    }

    private static void print(Backtest backtest, double held, double later) {
        System.out.printf(
                Locale.US,
                "claims %,d, seed %d, denials %,d%nintervals with the true chance: %.1f%%,"
                        + " in the second half %.1f%%; by groups: %.1f%% of %d%nBrier %.4f, of one chance for all %.4f%n",
                CLAIMS,
                SEED,
                backtest.calibration().denials(),
                held * 100,
                later * 100,
                backtest.coverage().held() * 100,
                backtest.coverage().groups(),
                backtest.calibration().brier(),
                backtest.calibration().brierOfOneChance());
        for (Calibration.Band band : backtest.calibration().bands()) {
            System.out.printf(
                    Locale.US,
                    "| %,d | %.1f%% | %.1f%% |%n",
                    band.denials(),
                    band.said() * 100,
                    band.came() * 100);
        }
        for (Order order : Order.values()) {
            System.out.printf(
                    Locale.US,
                    "| %s | %s | %+.1f%% |%n",
                    order.label(),
                    backtest.recovery().recovered().get(order).toDollars(),
                    backtest.recovery().gain(order, Order.FIRST_IN) * 100);
        }
    }
}
