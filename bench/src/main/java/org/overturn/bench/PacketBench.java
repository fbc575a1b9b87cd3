package org.overturn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.overturn.batch.Folders;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./overturn bench packets}: a night's packets beside a bare merge of the same pages. */
@Command(
        name = "packets",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Assembles the packets of a sample night, letters and database included, in turns with"
                    + " a bare PDFBox merge of the same pages, which lie there as PDF already.",
            "With --pages: assembles one packet of so many pages of text and scans. OVERTURN_JAVA_OPTS"
                    + "=-Xmx512m shows what heap that takes."
        })
final class PacketBench implements Callable<Integer> {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 15);

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "Claims in the sample (default: ${DEFAULT-VALUE}).")
    private int claims = 5000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs after one that is thrown away (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Packets at a time (default: ${DEFAULT-VALUE}).")
    private int workers = 2;

    @Option(names = "--pages", paramLabel = "N", description = "Assembles one packet of N pages.")
    private int pages;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("overturn-bench");
        try {
            if (pages > 0) {
                LargePacket.measure(folder, pages);
            } else {
                measure(folder);
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(Path folder) throws Exception {
        try (BenchDatabase databases = new BenchDatabase(folder, Optional.empty())) {
            SampleNight.write(folder.resolve("sample"), claims, 1, DATE);
            Files.createDirectories(databases.inbox().getParent());
            FileSystemUtils.copyRecursively(folder.resolve("sample"), databases.inbox());
            try (ConfigurableApplicationContext program = databases.start(workers)) {
                NightBench.run(program, NightBench.WITH_DOCUMENTS);
                measure(program, Files.createDirectory(folder.resolve("merge")));
            }
        }
    }

    private void measure(ConfigurableApplicationContext program, Path folder) throws Exception {
        PacketBuilds builds = program.getBean(PacketBuilds.class);
        Actor bench = Actor.program("bench");
        List<Long> appeals = program.getBean(Appeals.class).listWithoutPacket();
        each(appeals, appeal -> builds.rebuild(appeal, bench));
        List<BareMerge> merges = merges(program.getBean(Folders.class).packets(), folder);
        List<Measure> assembling = new ArrayList<>();
        List<Measure> merging = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            System.gc();
            Measure assembled =
                    Measure.of(() -> each(appeals, appeal -> builds.rebuild(appeal, bench)));
            System.gc();
            Measure merged = Measure.of(() -> each(merges, BareMerge::run));
            System.err.printf(
                    "run %d: assembled %.2f s (%.2f cpu), merged %.2f s (%.2f cpu)%n",
                    run,
                    assembled.seconds(),
                    assembled.cpuSeconds(),
                    merged.seconds(),
                    merged.cpuSeconds());
            if (run > 0) {
                assembling.add(assembled);
                merging.add(merged);
            }
        }
        print(merges, assembling, merging);
    }

    private void print(List<BareMerge> merges, List<Measure> assembling, List<Measure> merging) {
        int packets = merges.size();
        int sheets = merges.stream().mapToInt(BareMerge::pages).sum();
        System.out.printf("%d packets, %,d pages, %d workers%n%n", packets, sheets, workers);
        System.out.println("| what | seconds | packets/s | pages/s |");
        System.out.println("|---|---|---|---|");
        row("assembled", packets, sheets, Measure.median(assembling));
        row("merged", packets, sheets, Measure.median(merging));
        System.out.printf("%nratio: %.2f%n", Measure.medianRatio(assembling, merging));
    }

    private static void row(String what, int packets, int sheets, Measure measure) {
        System.out.printf(
                "| %s | %.2f | %.1f | %.0f |%n",
                what, measure.seconds(), packets / measure.seconds(), sheets / measure.seconds());
    }

    private List<BareMerge> merges(Path packets, Path folder) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(packets)) {
            files = all.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
        List<BareMerge> merges = new ArrayList<>();
        for (Path packet : files) {
            merges.add(BareMerge.of(packet, folder));
        }
        return merges;
    }

    /** Work on one thing. */
    private interface Work<T> {
        void on(T thing) throws Exception;
    }

    private <T> void each(List<T> things, Work<T> work) throws Exception {
        Queue<T> queue = new ConcurrentLinkedQueue<>(things);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                done.add(
                        pool.submit(() -> {
                            for (T next = queue.poll(); next != null; next = queue.poll()) {
                                work.on(next);
                            }
                            return null;
                        }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
    }
}
