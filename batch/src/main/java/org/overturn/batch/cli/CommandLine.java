package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.overturn.batch.explain.ExplainCommand;
import org.overturn.batch.map.MapCommand;
import org.overturn.batch.sample.SampleCommand;
import org.overturn.core.x12.X12Date;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs one command and gives its exit code. */
public final class CommandLine {

    private CommandLine() {}

    /** Runs the command in the arguments; see {@link ExitCode} for what the number says. */
    public static int run(String... arguments) {
        return run(List.of(), arguments);
    }

    /**
     * The same with commands of other modules.
     *
     * @param more objects annotated as commands
     */
    public static int run(List<?> more, String... arguments) {
        picocli.CommandLine all = new picocli.CommandLine(new Overturn());
        more.forEach(all::addSubcommand);
        return all.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLine::date)
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private static LocalDate date(String text) {
        return X12Date.find(text.replace("-", ""))
                .filter(day -> day.toString().equals(text))
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'" + text + "' is no date; write it as 2026-11-23"));
    }

    @Command(
            name = "overturn",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Turns insurers' remittance files into appeals that are ready to sign.",
            subcommands = {
                NightlyCommand.class,
                ExplainCommand.class,
                MapCommand.class,
                TemplatesCommand.class,
                FormsCommand.class,
                FeesCommand.class,
                ReportCommand.class,
                BacktestCommand.class,
                ShowCommand.class,
                IssuesCommand.class,
                CausesCommand.class,
                ResolveCommand.class,
                CodesCommand.class,
                RulesCommand.class,
                ReclassifyCommand.class,
                AssignCommand.class,
                LetterCommand.class,
                PacketCommand.class,
                SubmissionsCommand.class,
                AuditCommand.class,
                VerifyCommand.class,
                RetentionCommand.class,
                SampleCommand.class,
                DemoCommand.class,
                HelpCommand.class
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:failed",
                "2:wrong usage",
                "3:done, but some input was refused"
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  overturn demo                   a made-up night, from files to packets",
                "  overturn explain remit.835      what a remittance says; stores nothing",
                "  overturn map era.csv            what the columns of a payer's table mean",
                "  overturn nightly                the night run over ./inbox",
                "  overturn serve                  the pages in the browser",
                "  overturn COMMAND --help         more about a command"
            })
    static final class Overturn implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Say which command to run.");
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = CommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"overturn " + (version == null ? "(from sources)" : version)};
        }
    }

    /** Prints a message without a stack trace where a person can mend the cause. */
    static void tell(picocli.CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(message));
        err.flush();
    }
}
