package org.overturn.core.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * How well chances and the order by expected net value would have done from one day to another:
 * each denial is given the chance that would have been said on its day, when only what had ended
 * before was known.
 */
public record Backtest(
        LocalDate from,
        LocalDate to,
        List<Forecast> forecasts,
        Calibration calibration,
        Coverage coverage,
        Recovery recovery) {

    public Backtest {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * @param all denials that ended, also those before the first day
     * @param perDay how many can be worked in a day; empty: half of those that come in
     */
    public static Backtest of(List<Past> all, LocalDate from, LocalDate to, OptionalInt perDay) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
        List<Forecast> said = Forecasts.of(all, from, to);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int half = (int) Math.max(1, Math.round(said.size() / (2.0 * days)));
        return new Backtest(
                from,
                to,
                said,
                Calibration.of(said),
                Coverage.of(said),
                Recovery.of(said, from, to, perDay.orElse(half)));
    }
}
