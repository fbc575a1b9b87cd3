package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** The runs there have been, read from Spring Batch's tables. */
@EachDatabase
class RecordedRunsTest {

    private static final int RUNS = Integer.getInteger("runs", 60);
    private static final int SHARES = 8;
    private static final Timestamp STARTED = Timestamp.valueOf("2026-11-20 22:41:00");
    private static final Timestamp ENDED = Timestamp.valueOf("2026-11-20 22:42:00");

    private final AtomicLong steps = new AtomicLong();
    private RecordedRunRepository runs;

    @BeforeEach
    void recordRuns(TestDatabase database) throws SQLException {
        DSLContext db = database.migrated();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/vendor/" + database.kind().name().toLowerCase(Locale.ROOT))
                .table("batch_history")
                .baselineOnMigrate(true)
                .load()
                .migrate();
        runs = new RecordedRunRepository(db, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int run = 1; run <= RUNS; run++) {
                record(connection, run);
            }
            connection.commit();
        }
    }

    @Test
    void pagesThroughTheNewestFirstAndBack() {
        List<RecordedRun> first = runs.listBefore(0, 25);
        List<RecordedRun> second = runs.listBefore(first.getLast().id(), 25);

        assertThat(numbers(first)).startsWith((long) RUNS).hasSize(25);
        assertThat(numbers(second)).startsWith(RUNS - 25L).hasSize(25);
        assertThat(runs.listAfter(second.getFirst().id(), 25).reversed()).isEqualTo(first);
    }

    @Test
    void aRunHasItsStepsWithoutTheirShares() {
        RecordedRun run = runs.listBefore(0, 1).getFirst();

        assertThat(runs.find(run.id())).contains(run);
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.stoppedBy()).isEqualTo("robin");
        assertThat(run.startedBy()).isEqualTo("pat");
        assertThat(run.date()).hasToString("2026-11-20");
        assertThat(run.startedAt()).isEqualTo("2026-11-20T22:41:00Z");
        assertThat(run.endedAt()).contains(Instant.parse("2026-11-20T22:42:00Z"));
        assertThat(run.steps())
                .extracting(RecordedStep::name)
                .containsExactly("receiveRemittances", "importRemittances");
        assertThat(run.done("importRemittances")).isEqualTo(RUNS);
        assertThat(run.done("openAppeals")).isZero();
    }

    private static List<Long> numbers(List<RecordedRun> page) {
        return page.stream().map(RecordedRun::number).toList();
    }

    private void record(Connection connection, int run) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)"
                            + " values (%d, 0, 'nightly', '%d')".formatted(run, run));
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION,"
                                + " JOB_INSTANCE_ID, CREATE_TIME, START_TIME, END_TIME, STATUS,"
                                + " EXIT_MESSAGE) values (?, 0, ?, ?, ?, ?, 'STOPPED', 'stopped by"
                                + " robin')")) {
            insert.setInt(1, run);
            insert.setInt(2, run);
            insert.setTimestamp(3, STARTED); // as Spring Batch writes them
            insert.setTimestamp(4, STARTED);
            insert.setTimestamp(5, ENDED);
            insert.execute();
        }
        parameter(connection, run, "date", "2026-11-20");
        parameter(connection, run, "run", String.valueOf(run));
        parameter(connection, run, "startedBy", "pat");
        step(connection, run, "receiveRemittances", 1);
        step(connection, run, "importRemittances", run);
        for (int share = 0; share < SHARES; share++) {
            step(connection, run, "importRange:remittances " + share, run);
        }
    }

    private static void parameter(Connection connection, int run, String name, String value)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME,"
                                + " PARAMETER_TYPE, PARAMETER_VALUE, IDENTIFYING) values (?, ?,"
                                + " 'java.lang.String', ?, 'Y')")) {
            insert.setInt(1, run);
            insert.setString(2, name);
            insert.setString(3, value);
            insert.execute();
        }
    }

    private void step(Connection connection, int run, String name, int written)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME,"
                                + " JOB_EXECUTION_ID, CREATE_TIME, STATUS, WRITE_COUNT) values (?,"
                                + " 0, ?, ?, '2026-11-20 22:41:00', 'COMPLETED', ?)")) {
            insert.setLong(1, steps.incrementAndGet());
            insert.setString(2, name);
            insert.setInt(3, run);
            insert.setInt(4, written);
            insert.execute();
        }
    }
}
