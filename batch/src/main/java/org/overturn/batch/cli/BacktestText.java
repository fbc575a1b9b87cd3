package org.overturn.batch.cli;

import java.util.List;
import java.util.Locale;
import org.overturn.batch.explain.Page;
import org.overturn.core.backtest.Backtest;
import org.overturn.core.backtest.Calibration;
import org.overturn.core.backtest.Coverage;
import org.overturn.core.backtest.Order;
import org.overturn.core.backtest.Recovery;
import org.overturn.core.money.Money;

/** A back-test as a person reads it. */
final class BacktestText {

    private final Page page;

    BacktestText(Page page) {
        this.page = page;
    }

    void print(Backtest backtest, int undated) {
        page.strong(() ->
                page.words(
                        0,
                        "Back-test of "
                                + count(backtest.calibration().denials())
                                + " denials from "
                                + backtest.from()
                                + " to "
                                + backtest.to()));
        if (undated > 0) {
            page.words(0, count(undated) + " more ended on a day that nobody knows; left out.");
        }
        page.blank();
        calibration(backtest.calibration());
        coverage(backtest.coverage());
        recovery(backtest.recovery());
    }

    private void calibration(Calibration calibration) {
        page.strong(
                () -> page.row(0, "Whether chances came true", List.of("denials", "said", "came")));
        for (int i = 0; i < calibration.bands().size(); i++) {
            Calibration.Band band = calibration.bands().get(i);
            page.row(
                    2,
                    "tenth " + (i + 1),
                    List.of(count(band.denials()), percent(band.said()), percent(band.came())));
        }
        page.words(
                2,
                String.format(
                        Locale.US,
                        "Brier score %.4f (0 is perfect); %.4f had all been given the same chance.",
                        calibration.brier(),
                        calibration.brierOfOneChance()));
        page.blank();
    }

    private void coverage(Coverage coverage) {
        page.strong(() -> page.words(0, "Whether 90% intervals held"));
        page.words(
                2,
                coverage.groups() == 0
                        ? "Too few denials alike in one month to say."
                        : "In "
                                + percent(coverage.held())
                                + " of "
                                + count(coverage.groups())
                                + " groups alike, of one month, as many were won as was said.");
        page.blank();
    }

    private void recovery(Recovery recovery) {
        page.strong(() ->
                page.row(
                        0,
                        "Recovered by day 30, "
                                + recovery.perDay()
                                + " worked a day, piles: "
                                + recovery.piles(),
                        List.of("worked", "dollars", "gain")));
        for (Order order : Order.values()) {
            page.row(
                    2,
                    order.label(),
                    List.of(
                            count(recovery.worked().getOrDefault(order, 0)),
                            recovery.recovered().getOrDefault(order, Money.ZERO).toDollars(),
                            gain(recovery, order)));
        }
    }

    private static String gain(Recovery recovery, Order order) {
        return order == Order.FIRST_IN
                ? ""
                : String.format(Locale.US, "%+.1f%%", recovery.gain(order, Order.FIRST_IN) * 100);
    }

    private static String percent(double share) {
        return String.format(Locale.US, "%.1f%%", share * 100);
    }

    private static String count(int number) {
        return String.format(Locale.US, "%,d", number);
    }
}
