package org.overturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.night.NightRun;
import org.overturn.batch.sample.SampleNight;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./overturn bench night}: the steps of a night up to the appeals, one by one. */
@Command(
        name = "night",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the night's steps from receiveRemittances to openAppeals over these files in an"
                    + " empty database, and prints the seconds of each. Packets and reports are left"
                    + " out: 36,000 appeals take an hour.",
            "OVERTURN_JAVA_OPTS=-Xmx256m shows that the memory doesn't grow with the file."
        })
final class NightBench implements Callable<Integer> {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 15);
    private static final List<String> STEPS =
            List.of(
                    "receiveRemittances",
                    "importRemittances",
                    "clearInbox",
                    "findDenials",
                    "closeLoop",
                    "appraiseDenials",
                    "openAppeals");

    /** With what packets are made of. */
    static final List<String> WITH_DOCUMENTS =
            List.of(
                    "receiveDocuments",
                    "receiveRemittances",
                    "importRemittances",
                    "clearInbox",
                    "findDenials",
                    "closeLoop",
                    "appraiseDenials",
                    "linkDocuments",
                    "openAppeals");

    @Option(names = "--database", paramLabel = "URL", description = "As for import.")
    private Optional<String> server = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What lies in the inbox.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("overturn-bench");
        try (BenchDatabase databases = new BenchDatabase(folder, server)) {
            SampleNight.write(folder.resolve("sample"), 1, 1, DATE);
            fill(databases.inbox());
            try (ConfigurableApplicationContext program = databases.start(0)) {
                print(run(program));
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void fill(Path inbox) throws IOException {
        Path remittances = Files.createDirectories(inbox.resolve("remittances"));
        for (Path file : files) {
            Files.copy(file, remittances.resolve(file.getFileName()));
        }
    }

    /** Runs the steps over what lies in the inbox. */
    static JobExecution run(ConfigurableApplicationContext program) throws Exception {
        return run(program, STEPS);
    }

    static JobExecution run(ConfigurableApplicationContext program, List<String> names)
            throws Exception {
        SimpleJob nightly = program.getBean("nightly", SimpleJob.class);
        SimpleJobBuilder steps =
                new JobBuilder("nightBench", program.getBean(JobRepository.class))
                        .start(nightly.getStep(names.getFirst()));
        names.stream().skip(1).forEach(name -> steps.next(nightly.getStep(name)));
        JobExecution execution =
                program.getBean(JobOperator.class)
                        .start(steps.build(), new NightRun(DATE, false).parameters(1));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.getAllFailureExceptions().toString());
        }
        return execution;
    }

    static void print(JobExecution execution) {
        System.out.printf("heap limit: %,d MB%n%n", Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| step | seconds | pieces |");
        System.out.println("|---|---|---|");
        for (StepExecution step : execution.getStepExecutions()) {
            if (STEPS.contains(step.getStepName())) {
                System.out.printf(
                        "| %s | %.1f | %,d |%n",
                        step.getStepName(),
                        Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1e3,
                        step.getWriteCount());
            }
        }
    }
}
