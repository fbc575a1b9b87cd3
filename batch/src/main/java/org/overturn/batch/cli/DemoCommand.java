package org.overturn.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightResult;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.night.NightSummary;
import org.overturn.batch.sample.SampleNight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn demo}: a made-up night, run for real. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up an office's night (invented people), runs it, and says what to open.",
            "",
            "The demo's folder is made anew each time; nothing else is touched, and it always runs",
            "on the embedded database."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  overturn demo", "  overturn demo --dir /tmp/overturn-demo"})
final class DemoCommand implements Callable<Integer> {

    private static final String MARK = ".overturn-demo";
    private static final int CLAIMS = 400;
    private static final long SEED = 1;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Where the demo lies (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        clear();
        Folders folders =
                new Folders(
                        dir.resolve("inbox"),
                        dir.resolve("outbox"),
                        dir.resolve("data"),
                        dir.resolve("inbox/settings"));
        out.printf("Making up a night of %d claims in %s ...%n", CLAIMS, folders.inbox());
        out.flush();
        SampleNight.write(folders.inbox(), CLAIMS, SEED, today);
        NightResult result =
                NightlyCommand.run(folders, new NightRun(today, false), Application::startEmbedded);
        ClosingLines.print(result, folders, out);
        sayWhatToOpen(folders, result.night(), out);
        return ExitCode.DONE;
    }

    /** Removes what an earlier demo left; refuses to touch a folder that is no demo's. */
    private void clear() throws IOException {
        if (Files.exists(dir) && !Files.exists(dir.resolve(MARK)) && !isEmpty()) {
            throw new Failures.Refused(
                    dir.toAbsolutePath()
                            + " holds something that is no demo. Name another folder with --dir.");
        }
        if (Files.exists(dir)) {
            try (Stream<Path> all = Files.walk(dir)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(dir);
        Files.createFile(dir.resolve(MARK));
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> all = Files.list(dir)) {
            return all.findAny().isEmpty();
        }
    }

    private static void sayWhatToOpen(Folders folders, NightSummary night, PrintWriter out) {
        out.println();
        out.println("Open these:");
        night.fullestPacket()
                .map(number -> folders.packets().resolve(number + ".pdf"))
                .ifPresent(packet -> out.println("  a packet      " + packet));
        out.println(
                "  the workbook  "
                        + folders.reports().resolve("denials-" + night.date() + ".xlsx"));
        out.println(
                "  the pages     overturn serve --data %s --inbox %s --outbox %s --settings %s"
                        .formatted(
                                folders.data(),
                                folders.inbox(),
                                folders.outbox(),
                                folders.settings()));
        out.println();
        out.println(
                "A damaged, a cut-off, a locked and an unreadable file are part of the demo; see");
        out.println("  " + folders.data().resolve("refused"));
        out.flush();
    }
}
