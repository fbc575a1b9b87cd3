package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A run that a person stops ends between two pieces of work, and the next one goes on. */
@EachDatabase
class StopTest {

    private static final int CLAIMS = 250;
    private static final int CHUNK = 20;
    private static final int PACKETS = 20;

    @TempDir private Path folder;

    @Test
    void runsStoppedInEverySortOfStepAreCompletedByTheNextAsIfNothingHadHappened(
            TestDatabase calmDatabase) throws Exception {
        NightFolders calm = new NightFolders(folder.resolve("calm"), calmDatabase);
        Undisturbed expected = Undisturbed.night(calm, CLAIMS, 42);
        try (TestDatabase hurt = calmDatabase.another()) {
            NightFolders hit = new NightFolders(folder.resolve("hit"), hurt);
            hit.fillFrom(expected.sample());

            assertThat(stopIn("Reading documents", hit)).isEqualTo("robin");
            assertThat(StoredRows.of(hit).get("document")).isEmpty();

            stopIn("Reading files", hit);
            assertThat(StoredRows.of(hit).get("document")).isNotEmpty();
            assertThat(StoredRows.of(hit).get("remittance_file")).isEmpty();

            stopIn("Importing claims", hit);
            assertThat(StoredRows.of(hit).get("adjudication"))
                    .as("each worker ends behind the chunk it is at")
                    .hasSizeBetween(CHUNK, CHUNK * 2 * workers());
            assertThat(StoredRows.of(hit).get("appeal")).isEmpty();

            stopIn("Assembling packets", hit);
            assertThat(StoredRows.of(hit).get("packet_exhibit")).isNotEmpty();
            assertThat(hit.query("select count(*) from appeal where packet_pages is not null"))
                    .as("the packets that were begun are recorded, the others are left")
                    .allSatisfy(packets ->
                            assertThat(Integer.parseInt(packets))
                                    .isBetween(1, Math.min(PACKETS, workers())));

            assertThat(hit.runNight()).isIn(0, 3);
            expected.assertSame(hit);
            assertRecorded(hit);
        }
    }

    @Test
    void aRunThatIsStoppedBeforeItHasBegunDoesNothingAndTheNextIsNotMeant(TestDatabase database)
            throws Exception {
        NightFolders office = new NightFolders(folder, database);
        Files.createDirectories(office.inbox().resolve("remittances"));
        try (ConfigurableApplicationContext program = start(office, new Progress())) {
            Nights nights = program.getBean(Nights.class);
            nights.stop("robin");

            assertThat(stopped(nights).by()).isEqualTo("robin");
            RecordedRun first = program.getBean(RecordedRuns.class).findLast().orElseThrow();
            assertThat(first.state()).isEqualTo(RunState.STOPPED);
            assertThat(first.stoppedBy()).isEqualTo("robin");
            assertThat(first.steps()).hasSize(1);

            nights.run(run());
            RecordedRun next = program.getBean(RecordedRuns.class).findLast().orElseThrow();
            assertThat(next.state()).isEqualTo(RunState.DONE);
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.startedBy()).isEqualTo("pat");
        }
    }

    private static void assertRecorded(NightFolders office) throws SQLException {
        assertThat(
                        office.query(
                                "select status from BATCH_JOB_EXECUTION order by"
                                        + " job_execution_id"))
                .containsExactly("STOPPED", "STOPPED", "STOPPED", "STOPPED", "COMPLETED");
        assertThat(
                        office.query(
                                "select concat(actor, ' ', outcome, ' ', reason) from audit_entry"
                                        + " where action = 'JOB_STOP' order by id"))
                .hasSize(5)
                .startsWith("nightly DONE stopped by robin: ")
                .element(2)
                .asString()
                .contains("importRemittances");
    }

    private static int workers() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static NightRun run() {
        return new NightRun(LocalDate.parse(NightFolders.DATE), false, "pat");
    }

    /** Runs the night, and stops it at the first piece of a stretch of its work. */
    private static String stopIn(String stretch, NightFolders office) {
        StoppingProgress progress = new StoppingProgress(stretch);
        try (ConfigurableApplicationContext program = start(office, progress)) {
            Nights nights = program.getBean(Nights.class);
            progress.then = () -> nights.stop("robin");
            return stopped(nights).by();
        }
    }

    private static NightStopped stopped(Nights nights) {
        return catchThrowableOfType(NightStopped.class, () -> nights.run(run()));
    }

    private static ConfigurableApplicationContext start(NightFolders office, Progress progress) {
        Path root = office.root();
        Folders folders =
                new Folders(
                        office.inbox(), office.outbox(), office.data(), root.resolve("settings"));
        List<String> settings = new ArrayList<>(List.of("--overturn.night.chunk=" + CHUNK));
        Map<String, String> names =
                Map.of(
                        "OVERTURN_DB_URL", "url",
                        "OVERTURN_DB_USER", "username",
                        "OVERTURN_DB_PASSWORD", "password");
        office.environment()
                .forEach((name, value) ->
                        settings.add("--spring.datasource." + names.get(name) + "=" + value));
        return Application.over(folders)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean("progress", Progress.class, () -> progress))
                .run(settings.toArray(String[]::new));
    }

    /** Does something when a stretch of work begins, or its workers have done a first piece. */
    private static final class StoppingProgress extends Progress {

        private final String where;
        private volatile Runnable then = () -> {};
        private volatile boolean shared;

        private StoppingProgress(String where) {
            this.where = where;
        }

        @Override
        void begin(String what, long pieces) {
            super.begin(what, pieces);
            shared = what.equals(where);
        }

        @Override
        void step(long more) {
            super.step(more);
            if (shared) {
                then.run();
            }
        }

        @Override
        Bar start(String what, long pieces) {
            if (what.equals(where) && what.startsWith("Reading")) {
                then.run();
            }
            return super.start(what, pieces);
        }
    }
}
