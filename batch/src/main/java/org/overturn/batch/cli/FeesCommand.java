package org.overturn.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.fee.FeeFile;
import org.overturn.core.fee.FeeProblem;
import org.overturn.core.fee.Fees;
import org.overturn.core.fee.LoadedFees;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn fees}: what payers owe by the office's contracts. */
@Command(
        name = "fees",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[WHAT]",
        description = {
            "Lists the fees that are loaded, by payer.",
            "With them the worklist knows what a denial is worth; without, it takes what payers"
                    + " allowed before."
        },
        subcommands = FeesCommand.Import.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn fees                       what is loaded",
            "  overturn fees import contract.csv   loads payer,code,modifiers,amount,from,to"
        })
final class FeesCommand implements Callable<Integer> {

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            print(program.getBean(Fees.class).list());
        }
        return ExitCode.DONE;
    }

    private void print(List<LoadedFees> loaded) {
        PrintWriter out = spec.commandLine().getOut();
        Page page = new Page(out, spec.commandLine().getColorScheme().ansi().enabled());
        if (loaded.isEmpty()) {
            page.words(0, "No fees are loaded. overturn fees import FILE loads them.");
        } else {
            page.strong(() -> page.row(0, "Payer", List.of("fees", "from", "to", "loaded")));
            loaded.forEach(one ->
                    page.row(
                            0,
                            one.payer(),
                            List.of(
                                    String.format(Locale.US, "%,d", one.fees()),
                                    one.from().toString(),
                                    one.to().map(Object::toString).orElse(""),
                                    one.loadedOn().toString())));
        }
        out.flush();
    }

    /** {@code overturn fees import FILE}. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Loads a CSV file with the columns payer, code, modifiers, amount (of one unit), from, to,"
                        + " named in its first line.",
                "The payer is its name or its key as remittances have them. Modifiers are written as 26"
                        + " TC; without, the fee holds whatever they are. What was loaded of the payers"
                        + " in the file is replaced; the same file again changes nothing. A file with a"
                        + " mistake is not loaded at all."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:loaded",
                "1:failed",
                "2:wrong usage",
                "3:not loaded; the output names each mistake with its line"
            })
    static final class Import implements Callable<Integer> {

        private static final int MOST = 50;

        @Parameters(paramLabel = "FILE", description = "The fees, as CSV in UTF-8.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            FeeFile fees = read();
            if (!fees.problems().isEmpty()) {
                refuse(fees.problems());
                return ExitCode.SOME_INPUT_REFUSED;
            }
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                Fees.Imported done = program.getBean(Fees.class).replace(fees.fees());
                program.getBean(AuditLog.class)
                        .record(
                                AuditEvent.of(SystemUser.actor(), AuditAction.IMPORT)
                                        .on("fees", done.payers().size() + " payers"));
                PrintWriter out = spec.commandLine().getOut();
                out.printf(
                        Locale.US,
                        "%,d fees of %d payers loaded; %,d that were loaded before are replaced. The"
                                + " next night run appraises by them.%n",
                        done.loaded(),
                        done.payers().size(),
                        done.replaced());
                out.flush();
            }
            return ExitCode.DONE;
        }

        private FeeFile read() {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Failures.Refused(
                        "There is no file " + file.toAbsolutePath() + " that can be read.");
            }
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return FeeFile.read(text);
            } catch (IOException e) {
                throw new UncheckedIOException("can't read the file of fees", e);
            }
        }

        private void refuse(List<FeeProblem> problems) {
            problems.stream()
                    .limit(MOST)
                    .forEach(problem ->
                            CommandLine.tell(
                                    spec.commandLine(),
                                    "Line " + problem.line() + ": " + problem.what()));
            int more = problems.size() - MOST;
            CommandLine.tell(
                    spec.commandLine(), (more > 0 ? more + " more. " : "") + "Nothing was loaded.");
        }
    }
}
