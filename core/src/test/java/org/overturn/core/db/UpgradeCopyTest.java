package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade of the embedded database that is cut off between a table and the note of it. */
class UpgradeCopyTest {

    private static final String LAST = "048";

    @TempDir Path folder;

    /** Of the version before, with a row that an office can't do without. */
    @BeforeEach
    void makeAnOlderDatabase() throws SQLException {
        migrate("047");
        execute(
                "insert into issue (id, natural_key, found_on, severity, code, message) values (1,"
                        + " 'k', date '2026-03-08', 'INFO', 'C', 'kept')");
    }

    @Test
    void isUndoneByTheNextStartAndDoneAgain() throws SQLException {
        assertThatThrownBy(() -> migrate(LAST, new PowerCut()))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("before-upgrade.zip");
        assertThat(copy()).exists();

        UpgradeCopy.restore(folder);
        assertThat(copy()).doesNotExist();
        migrate(LAST);

        assertThat(kept()).isEqualTo(1);
        execute("select manifest from packet_manifest");
        assertThat(copy()).doesNotExist();
    }

    @Test
    void withoutGoingBackNoStartWouldBePossible() {
        assertThatThrownBy(() -> migrate(LAST, new PowerCut()))
                .isInstanceOf(UnusableDatabase.class);

        assertThatThrownBy(() -> migrate(LAST)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aCopyThatIsHalfWrittenIsNoCopy() throws IOException, SQLException {
        Files.writeString(folder.resolve("before-upgrade.zip.part"), "PK");

        UpgradeCopy.restore(folder);
        migrate(LAST);

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsBeingUpgradedIsLeftAlone() throws Exception {
        assertThatThrownBy(() -> migrate(LAST, new PowerCut()))
                .isInstanceOf(UnusableDatabase.class);

        try (Connection _ = connect()) {
            UpgradeCopy.restore(folder);
        }

        assertThat(copy()).exists();
    }

    @Test
    void oneThatIsUpToDateIsNotCopied() throws SQLException {
        migrate(LAST);

        migrate(LAST);

        assertThat(copy()).doesNotExist();
        assertThat(kept()).isEqualTo(1);
    }

    private Path copy() {
        return folder.resolve("before-upgrade.zip");
    }

    private int kept() throws SQLException {
        try (Connection connection = connect()) {
            return FirstColumn.of(connection, "select message from issue where id = 1").size();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "sa", "");
    }

    private String url() {
        return "jdbc:h2:file:"
                + folder.resolve("overturn")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private void migrate(String target, Callback... callbacks) {
        Migration.run(
                Flyway.configure()
                        .dataSource(url(), "sa", "")
                        .locations("classpath:db/migration")
                        .target(target)
                        .callbacks(callbacks)
                        .load());
    }

    /** After a statement of the last migration, before it is noted. */
    private static final class PowerCut extends BaseCallback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
        }

        @Override
        public void handle(Event event, Context context) {
            throw new IllegalStateException("cut off");
        }
    }
}
