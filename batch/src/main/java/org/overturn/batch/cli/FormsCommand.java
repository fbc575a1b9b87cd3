package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.overturn.core.packet.form.PayerForms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn forms}: the forms of payers that go into packets. */
@Command(
        name = "forms",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "The forms of payers that are filled and put into packets.",
        subcommands = {FormsCommand.Check.class},
        footerHeading = "%nExamples:%n",
        footer =
                "  overturn forms check                which forms there are, and whether they can be used")
final class FormsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: check.");
    }

    /** {@code overturn forms check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Lists the forms, what their fields are filled with, and what keeps one from being used.",
                "A form is a fillable PDF in the folder forms/, with a mapping of the same name beside it",
                "(NAME.yml). Needs no database."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all of them can be used",
                "1:failed",
                "2:wrong usage",
                "3:some can't be used; the output says why"
            })
    static final class Check implements Callable<Integer> {

        private static final Path USUAL = Path.of("forms");

        @Option(
                names = "--forms",
                paramLabel = "DIR",
                defaultValue = "forms",
                description = "Forms of payers (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (!folder.equals(USUAL) && !Files.isDirectory(folder)) {
                throw new Failures.Refused(
                        "There is no folder "
                                + folder.toAbsolutePath()
                                + ". Name the folder of your forms with --forms.");
            }
            PayerForms forms = PayerForms.in(folder);
            spec.commandLine().getOut().print(FormsText.of(forms));
            spec.commandLine().getOut().flush();
            return forms.check().isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_REFUSED;
        }
    }
}
