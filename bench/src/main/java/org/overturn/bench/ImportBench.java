package org.overturn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./overturn bench import}: the import beside plain inserts of the same rows. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Imports remittances (step importRemittances of the night run: read, judge, store) into"
                    + " an empty database, then inserts the same rows from memory into another by"
                    + " plain JDBC batches, a commit for each chunk. Both with one worker and with"
                    + " two.",
            "User and password of a server: OVERTURN_DB_USER, OVERTURN_DB_PASSWORD."
        })
final class ImportBench implements Callable<Integer> {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 15);
    private static final int CHUNK = 1000;

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "Claims in the sample (default: ${DEFAULT-VALUE}).")
    private int claims = 20_000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs after one that is thrown away (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "A database on a server whose user may create others"
                            + " (jdbc:mysql://host:port/name). Default: the embedded one.")
    private Optional<String> server = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Imports this file instead of the sample.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("overturn-bench");
        try (BenchDatabase databases = new BenchDatabase(folder, server)) {
            SampleNight.write(folder.resolve("sample"), claims, 1, DATE);
            measure(databases, files(folder.resolve("sample/remittances")));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<Path> files(Path sample) throws IOException {
        if (file.isPresent()) {
            return List.of(file.get());
        }
        try (Stream<Path> all = Files.list(sample)) {
            return all.sorted().toList();
        }
    }

    private void measure(BenchDatabase databases, List<Path> files) throws Exception {
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        ImportTable table = new ImportTable();
        for (int run = 0; run <= runs; run++) {
            for (int workers = 1; workers <= 2; workers++) {
                Imported imported = importOnce(databases, files, workers);
                Measure floor = floorOnce(databases, imported.tables(), workers);
                table.sizes(imported.tables());
                if (run > 0 || runs == 0) {
                    add(measures, "import, " + workers, imported.measure());
                    add(measures, "plain inserts, " + workers, floor);
                }
                System.err.printf(
                        "run %d, %d: import %.2f s (%.2f cpu), plain inserts %.2f s (%.2f cpu)%n",
                        run,
                        workers,
                        imported.measure().seconds(),
                        imported.measure().cpuSeconds(),
                        floor.seconds(),
                        floor.cpuSeconds());
            }
        }
        table.print(measures);
    }

    private static void add(Map<String, List<Measure>> all, String what, Measure measure) {
        all.computeIfAbsent(what, _ -> new ArrayList<>()).add(measure);
    }

    private record Imported(Measure measure, StoredTables tables) {}

    private Imported importOnce(BenchDatabase databases, List<Path> files, int workers)
            throws Exception {
        try (ConfigurableApplicationContext program = databases.start(workers)) {
            Remittances remittances = program.getBean(Remittances.class);
            for (Path one : files) {
                try (InputStream in = Files.newInputStream(one)) {
                    FileScan scan = remittances.receive(in, one.getFileName().toString());
                    remittances.register(scan, DATE, false);
                }
            }
            DataSource source = program.getBean(DataSource.class);
            long lastIssue = lastIssue(source);
            System.gc();
            Measure measure = Measure.of(() -> importRemittances(program));
            return new Imported(measure, StoredTables.read(source, lastIssue, CHUNK));
        }
    }

    private static void importRemittances(ConfigurableApplicationContext program) throws Exception {
        Job job =
                new JobBuilder("importBench", program.getBean(JobRepository.class))
                        .start(program.getBean("importRemittances", Step.class))
                        .build();
        JobExecution execution =
                program.getBean(JobOperator.class)
                        .start(job, new NightRun(DATE, false).parameters(1));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.getAllFailureExceptions().toString());
        }
    }

    private static long lastIssue(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select coalesce(max(id), 0) from issue")) {
            result.next();
            return result.getLong(1);
        }
    }

    private Measure floorOnce(BenchDatabase databases, StoredTables tables, int connections)
            throws Exception {
        try (ConfigurableApplicationContext program = databases.start(connections)) {
            PlainInserts inserts = new PlainInserts(program.getBean(DataSource.class), tables);
            inserts.insertBefore();
            System.gc();
            return Measure.of(() -> inserts.run(connections));
        }
    }
}
