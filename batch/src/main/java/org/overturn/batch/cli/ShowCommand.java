package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.batch.show.NotShown;
import org.overturn.batch.show.Question;
import org.overturn.batch.show.Stories;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn show}: what is stored of a claim, each fact with its place in the file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what is stored of a claim, each fact with its place in the received file.",
            "",
            "Its adjudications with lines, adjustments, remarks and denials, and its appeals. The"
                    + " file may be gone from the inbox: every file received is kept."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn show 10482                    by account number (835 CLP01)",
            "  overturn show 2026031500017 --raw      by the payer's number (CLP07), with segments",
            "  overturn show 2026031500017/2/CO-50    one denial: claim, line (0: whole claim), code",
            "  overturn show APL-2026-00001           an appeal with the claim it is about"
        })
final class ShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CLAIM|DENIAL|APPEAL",
            description =
                    "Account number or payer's claim number; CLAIM/LINE/CODE for a denial; the"
                            + " number of an appeal.")
    @SuppressWarnings("NullAway.Init")
    private String asked;

    @Option(names = "--raw", description = "With the raw segments below each fact.")
    private boolean raw;

    @Option(names = "--json", description = "One JSON document instead of text.")
    private boolean asJson;

    @Option(
            names = "--payer",
            paramLabel = "PAYER",
            description = "Part of the payer's name, or its identifier.")
    private @Nullable String payer;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Question question = new Question(asked.strip(), Optional.ofNullable(payer), raw);
        PrintWriter out = spec.commandLine().getOut();
        boolean ansi = spec.commandLine().getColorScheme().ansi().enabled();
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            Stories stories = program.getBean(Stories.class);
            if (asJson) {
                stories.printJson(question, SystemUser.actor(), out);
            } else {
                stories.print(question, SystemUser.actor(), new Page(out, ansi));
            }
        } catch (NotShown e) {
            throw new Failures.Refused(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }
}
