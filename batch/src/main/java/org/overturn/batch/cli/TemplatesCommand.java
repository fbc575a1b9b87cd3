package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.overturn.core.letter.LetterTemplates;
import org.overturn.core.letter.TemplateProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn templates}: the letters there are, ours and the office's. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = {
            "The templates of letters and the arguments they make.",
            "Ours, and those of the folder templates/, which replace ours of the same name. Needs no"
                    + " database."
        },
        subcommands = {
            TemplatesCommand.Check.class,
            TemplatesCommand.Listing.class,
            TemplatesCommand.Show.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn templates list                 what there is, and for which denials",
            "  overturn templates show coding > templates/coding.html",
            "                                          ours as the beginning of one of your own",
            "  overturn templates check                whether all of them can be used"
        })
final class TemplatesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: check, list or show.");
    }

    /** {@code --templates}. */
    static final class Folder {

        private static final Path USUAL = Path.of("templates");

        @Option(
                names = "--templates",
                paramLabel = "DIR",
                defaultValue = "templates",
                description = "Letters of your own (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        /** A folder that was named must be there; the usual one may be missing. */
        LetterTemplates open() {
            if (!folder.equals(USUAL) && !Files.isDirectory(folder)) {
                throw new Failures.Refused(
                        "There is no folder "
                                + folder.toAbsolutePath()
                                + ". Name the folder of your templates with --templates.");
            }
            return LetterTemplates.in(folder);
        }
    }

    /** {@code overturn templates check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Reads every template and argument and names each mistake with file and line.",
                "Mistakes are fields and includes that there are none of, sections that are not closed,",
                "markup that is not well-formed, what the top of the file says. A template with a mistake",
                "is not used: letters are written with ours instead."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all of them can be used",
                "1:failed",
                "2:wrong usage",
                "3:some can't be used; the output says why"
            })
    static final class Check implements Callable<Integer> {

        @Mixin private final Folder folder = new Folder();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            LetterTemplates templates = folder.open();
            List<TemplateProblem> problems = templates.check();
            spec.commandLine().getOut().print(TemplatesText.of(templates, problems));
            spec.commandLine().getOut().flush();
            return problems.isEmpty() ? ExitCode.DONE : ExitCode.SOME_INPUT_REFUSED;
        }
    }

    /** {@code overturn templates list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists templates and arguments: what each is for, and whose it is.")
    static final class Listing implements Callable<Integer> {

        @Mixin private final Folder folder = new Folder();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(TemplatesText.list(folder.open()));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }

    /** {@code overturn templates show NAME}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the file of a template, or of an argument as blocks/NAME.")
    static final class Show implements Callable<Integer> {

        @Parameters(
                paramLabel = "NAME",
                description = "As list prints it: coding, blocks/erisa, ...")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Mixin private final Folder folder = new Folder();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            String text =
                    folder.open()
                            .find(name)
                            .orElseThrow(() ->
                                    new ParameterException(
                                            spec.commandLine(),
                                            "There is no template "
                                                    + name
                                                    + "; overturn templates list names them."));
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }
}
