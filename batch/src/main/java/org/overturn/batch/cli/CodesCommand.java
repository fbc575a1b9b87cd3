package org.overturn.batch.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn codes}: the code lists. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Checks stored codes against the lists; takes your licensed texts in.",
        subcommands = {CodesCheckCommand.class, CodesImportCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn codes check",
            "  overturn codes import carc.csv",
            "  overturn codes import --remove"
        })
final class CodesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: check or import.");
    }
}
