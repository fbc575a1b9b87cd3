package org.overturn.core.backtest;

import org.overturn.core.chance.Chance;

/** What was said of a denial on its day, by what had ended before. */
public record Forecast(Past past, Chance chance) {

    double expectedNet() {
        return chance.mean() * past.reimbursement().cents() - past.cost().cents();
    }
}
