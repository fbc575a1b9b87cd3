package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.backtest.Backtest;
import org.overturn.core.worklist.PastDenials;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn backtest}: how well chances and the order would have done so far. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replays the denials that ended: what would have been said of each on its day, by what was"
                    + " known before, and what came of it.",
            "Says whether chances came true and their intervals held, and what the order by expected"
                    + " net value brings by day 30, against first in, first out and highest charge"
                    + " first. Changes nothing; names no patient."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn backtest                             the year up to the newest of them",
            "  overturn backtest --from 2026-01-01 --per-day 20",
            "  overturn backtest --csv > backtest.csv        for a spreadsheet"
        })
final class BacktestCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "Denied from this day on (default: a year before the last).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            description = "Denied up to this day (default: the newest that ended).")
    private @Nullable LocalDate to;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            description = "Worked in a day (default: half of those that came in).")
    private @Nullable Integer perDay;

    @ArgGroup private @Nullable Form form;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How it is printed, where it isn't text. */
    static final class Form {

        @Option(names = "--csv", description = "Tables for a spreadsheet.")
        private boolean csv;

        @Option(names = "--json", description = "One JSON object.")
        private boolean json;
    }

    @Override
    public Integer call() {
        if (perDay != null && perDay < 1) {
            throw new ParameterException(spec.commandLine(), "--per-day begins with 1.");
        }
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            PastDenials.Ended ended = program.getBean(PastDenials.class).list();
            program.getBean(AuditLog.class)
                    .record(AuditEvent.of(SystemUser.actor(), AuditAction.VIEW).on("backtest", ""));
            if (ended.past().isEmpty()) {
                throw new Failures.Refused(
                        "No denial has ended yet, so there is nothing to replay. Denials end when a"
                                + " later remittance or an appeal's decision settles them.");
            }
            print(run(ended), ended.undated());
        }
        return ExitCode.DONE;
    }

    private Backtest run(PastDenials.Ended ended) {
        LocalDate last =
                to != null
                        ? to
                        : ended.past().stream()
                                .map(past -> past.deniedOn())
                                .max(LocalDate::compareTo)
                                .orElseThrow();
        LocalDate first = from != null ? from : last.minusYears(1).plusDays(1);
        if (first.isAfter(last)) {
            throw new ParameterException(
                    spec.commandLine(), "--from " + first + " is after --to " + last + ".");
        }
        return Backtest.of(
                ended.past(),
                first,
                last,
                perDay == null ? OptionalInt.empty() : OptionalInt.of(perDay));
    }

    private void print(Backtest backtest, int undated) {
        PrintWriter out = spec.commandLine().getOut();
        if (form != null && form.csv) {
            BacktestTable.print(out, backtest);
        } else if (form != null && form.json) {
            out.println(BacktestJson.of(backtest, undated));
        } else {
            boolean colours = spec.commandLine().getColorScheme().ansi().enabled();
            new BacktestText(new Page(out, colours)).print(backtest, undated);
        }
        out.flush();
    }
}
