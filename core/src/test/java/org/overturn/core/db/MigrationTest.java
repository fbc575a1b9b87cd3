package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.db.schema.Tables.ISSUE;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@EachDatabase
class MigrationTest {

    @Test
    void aFirstStartThatWasKilledBetweenTwoTablesIsBegunAgain(TestDatabase database)
            throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            TextColumns.prepare(connection);
        }
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table denial (half int)");
        }

        DSLContext db = database.migrated();

        assertThat(db.fetchCount(ISSUE)).isZero();
        db.fetch("select adjustment_id from denial");
    }

    @Test
    void whatIsStoredStays(TestDatabase database) {
        DSLContext db = database.migrated();
        db.insertInto(ISSUE)
                .set(ISSUE.ID, 1L)
                .set(ISSUE.NATURAL_KEY, "1".repeat(64))
                .set(ISSUE.FOUND_ON, LocalDate.of(2026, 3, 8))
                .set(ISSUE.SEVERITY, "INFO")
                .set(ISSUE.CODE, "C")
                .set(ISSUE.MESSAGE, "m")
                .execute();

        assertThat(database.migrated().fetchCount(ISSUE)).isEqualTo(1);
    }

    @Test
    void tablesOfAnotherProgramAreNotTouched(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table theirs (id int)");

            assertThatThrownBy(database::migrated)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("non-empty schema");

            statement.execute("select id from theirs");
        }
    }
}
