package org.overturn.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./overturn bench}: one subcommand a benchmark. */
@Command(
        name = "overturn bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        description = "Measures this program on this machine; docs/benchmarks.md has the results.",
        subcommands = {
            ReaderBench.class,
            ImportBench.class,
            NightBench.class,
            PacketBench.class,
            WebBench.class,
            LargeFileCommand.class,
            HelpCommand.class
        })
public final class Bench implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which benchmark to run.");
    }
}
