package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.night.NightResult;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.Nights;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn nightly}: the night run. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = {
            "Reads what arrived, finds denials, opens appeals, assembles packets, writes reports.",
            "",
            "A run that was stopped is completed by the next one: nothing is lost or done twice."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn nightly",
            "  overturn nightly --inbox /srv/era --outbox /srv/appeals --data /var/lib/overturn",
            "  overturn nightly --date 2026-11-20"
        })
final class NightlyCommand implements Callable<Integer> {

    @Mixin private final OfficeFolders office = new OfficeFolders();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day the run stands for (default: today).")
    private @Nullable LocalDate date;

    @Option(
            names = "--include-test",
            description = "Post remittances of test interchanges (ISA15 = T) too.")
    private boolean includeTest;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path inbox = office.all().inbox();
        if (Files.exists(inbox) && !Files.isDirectory(inbox)) {
            throw new Failures.Refused(
                    inbox.toAbsolutePath() + " is no folder. Name the folder the files lie in.");
        }
        if (!Files.isDirectory(inbox)) {
            throw new Failures.Refused(
                    "There is no inbox at "
                            + inbox.toAbsolutePath()
                            + ". Make the folder, put 835 files into "
                            + inbox.resolve("remittances")
                            + ", and run again; or try: overturn demo");
        }
        Folders folders = office.checked();
        LocalDate day = date == null ? LocalDate.now(Clock.systemDefaultZone()) : date;
        NightResult result = run(folders, new NightRun(day, includeTest), Application::start);
        ClosingLines.print(result, folders, spec.commandLine().getOut());
        return result.refusedInput() ? ExitCode.SOME_INPUT_REFUSED : ExitCode.DONE;
    }

    /** One whole night over these folders. */
    static NightResult run(
            Folders folders,
            NightRun run,
            Function<Folders, ConfigurableApplicationContext> start) {
        try (NightLock _ = lock(folders);
                ConfigurableApplicationContext program = start.apply(folders)) {
            return program.getBean(Nights.class).run(run);
        }
    }

    static NightLock lock(Folders folders) {
        return NightLock.take(folders.data())
                .orElseThrow(() ->
                        new Failures.Refused(
                                "Another run is at work over "
                                        + folders.data().toAbsolutePath()
                                        + " ("
                                        + NightLock.holder(folders.data())
                                        + "). Wait until it has ended, then run again."));
    }
}
