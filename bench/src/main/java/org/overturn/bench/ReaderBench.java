package org.overturn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.explain.ExplainCommand;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.EnvelopeFinder;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.SegmentTokenizer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./overturn bench reader}: how fast remittances are read, against StAEDI. */
@Command(
        name = "reader",
        mixinStandardHelpOptions = true,
        description = {
            "Reading with ledger, balance and denial rules, against StAEDI's bare event loop.",
            "",
            "All rows read the same file in the same run, in turns; a rate is that of the median"
                    + " run. Processor time counts on a machine that does other things too."
        })
final class ReaderBench implements Callable<Integer> {

    @Option(
            names = "--mb",
            paramLabel = "N",
            defaultValue = "200",
            description = "Size of the file that is made (default: ${DEFAULT-VALUE}).")
    private long megabytes;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs of each row after a first one (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--file", paramLabel = "FILE", description = "Read this file instead.")
    private @Nullable Path given;

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("overturn.root", ".")).toAbsolutePath();
        Path folder = Files.createDirectories(root.resolve("bench/target/reader"));
        Path file = given == null ? BenchFile.make(folder, megabytes) : given;
        Subject staedi = inProcess("StAEDI, bare event loop", StaediLoop::events);
        Subject staediProcess =
                new Subject("StAEDI, whole process", f -> WholeProcess.run(staedi(f)));
        List<Subject> warm =
                List.of(
                        staedi,
                        inProcess("our tokenizer alone", ReaderBench::tokenize),
                        inProcess("explain --summary", ReaderBench::summarize),
                        inProcess("scan with content hash", ReaderBench::scan),
                        inProcess("each claim whole, assessed", ReaderBench::assess));
        List<Subject> whole =
                List.of(
                        staediProcess,
                        new Subject(
                                "overturn explain --summary, whole process",
                                f -> WholeProcess.run(ours(root, f))));
        System.out.printf("%s, %.1f MB, %d runs%n", file, Files.size(file) / 1e6, runs);
        report("warm, one thread", file, warm, staedi);
        report("whole process on one core, start of the JVM included", file, whole, staediProcess);
        return 0;
    }

    private void report(String title, Path file, List<Subject> subjects, Subject floor)
            throws Exception {
        for (Subject subject : subjects) {
            subject.warmUp(file);
        }
        for (int run = 0; run < runs; run++) {
            for (Subject subject : subjects) {
                subject.measure(file);
            }
        }
        System.out.printf("%n%-45s %10s %10s %10s%n", title, "MB/s", "MB/s CPU", "ratio CPU");
        for (Subject subject : subjects) {
            System.out.printf(
                    "%-45s %10.1f %10.1f %10.1f%n",
                    subject.name(),
                    subject.wallRate(file),
                    subject.cpuRate(file),
                    subject.cpuRate(file) / floor.cpuRate(file));
        }
    }

    /** Reads a file, for what it costs. */
    @FunctionalInterface
    private interface Reader {
        void read(Path file) throws Exception;
    }

    private static Subject inProcess(String name, Reader reader) {
        return new Subject(name, file -> Measure.ofThread(() -> reader.read(file)));
    }

    private static void tokenize(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteWindow window = new ByteWindow(in, 0);
            EnvelopeFinder finder = new EnvelopeFinder(window, new IssueLog(_ -> {}));
            SegmentTokenizer tokenizer = new SegmentTokenizer(window);
            for (var found = finder.find(); found.isPresent(); found = finder.find()) {
                tokenizer.use(found.get().delimiters());
                while (tokenizer.advance() == SegmentTokenizer.Next.SEGMENT) {
                    // each turn reads on
                }
            }
        }
    }

    private static void summarize(Path file) {
        int exit =
                new CommandLine(new ExplainCommand())
                        .setOut(new PrintWriter(OutputStream.nullOutputStream()))
                        .execute("--summary", file.toString());
        if (exit != 0) {
            throw new IllegalStateException("explain --summary ended with exit code " + exit);
        }
    }

    private static void scan(Path file) throws IOException {
        try (X12RemittanceReader reader =
                X12RemittanceReader.scan(Files.newInputStream(file), _ -> {})) {
            while (reader.next().isPresent()) {
                // each turn reads on
            }
        }
    }

    private static void assess(Path file) throws IOException {
        DenialRules rules = new DenialRules(Codes.standard());
        try (X12RemittanceReader reader =
                new X12RemittanceReader(Files.newInputStream(file), _ -> {})) {
            for (var event = reader.next(); event.isPresent(); event = reader.next()) {
                if (event.get() instanceof RemittanceEvent.Read(var claim)) {
                    rules.assess(claim);
                }
            }
        }
    }

    private static List<String> staedi(Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StaediLoop.class.getName(),
                file.toString());
    }

    private static List<String> ours(Path root, Path file) {
        return List.of(
                root.resolve("overturn").toString(), "explain", "--summary", file.toString());
    }
}
