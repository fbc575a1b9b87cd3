package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** A newer program over the database of an older one. */
@EachDatabase
class UpgradeTest {

    private static final List<String> ORDERS =
            List.of("due", "priority", "amount", "expected_value");

    /** The tables of Spring Batch have a higher number than all of ours that are to come. */
    @Test
    void aMigrationThatAnOfficeDoesNotHaveYetIsMadeUpFor(
            TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        NightFolders office = new NightFolders(folder, database);
        Files.createDirectories(office.inbox());
        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);
        takeBackMigration028(office);

        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        assertThat(
                        office.query(
                                "select count(*) from flyway_schema_history where version = '028'"
                                        + " and success"))
                .containsExactly("1");
        assertThat(office.query("select count(*) from audit_entry where action = 'JOB_START'"))
                .containsExactly("2");
    }

    private static void takeBackMigration028(NightFolders office) throws SQLException {
        try (Connection connection = office.connect();
                Statement statement = connection.createStatement()) {
            for (String order : ORDERS) {
                statement.execute("alter table denial drop index denial_work_by_" + order);
                statement.execute("create index denial_by_" + order + " on denial (workable)");
            }
            statement.execute("delete from flyway_schema_history where version = '028'");
        }
    }
}
