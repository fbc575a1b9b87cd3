package org.overturn.batch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.overturn.core.backtest.Backtest;
import org.overturn.core.backtest.Calibration;
import org.overturn.core.backtest.Order;
import org.overturn.core.money.Money;

/** A back-test as a table that spreadsheet programs open: the tenths, then the orders. */
final class BacktestTable {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL
                    .builder()
                    .setHeader("Part", "Row", "Denials", "Said", "Came", "Recovered")
                    .get();

    private BacktestTable() {}

    static void print(Appendable out, Backtest backtest) {
        try {
            CSVPrinter csv = new CSVPrinter(out, FORMAT);
            int tenth = 0;
            for (Calibration.Band band : backtest.calibration().bands()) {
                csv.printRecord(
                        "chance",
                        "tenth " + ++tenth,
                        band.denials(),
                        share(band.said()),
                        share(band.came()),
                        "");
            }
            csv.printRecord(
                    "interval",
                    "90% of groups",
                    backtest.coverage().groups(),
                    share(0.9),
                    share(backtest.coverage().held()),
                    "");
            for (Order order : Order.values()) {
                csv.printRecord(
                        "order",
                        order.label(),
                        backtest.recovery().worked().getOrDefault(order, 0),
                        "",
                        "",
                        backtest.recovery().recovered().getOrDefault(order, Money.ZERO));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the back-test", e);
        }
    }

    private static String share(double value) {
        return String.format(Locale.US, "%.4f", value);
    }
}
