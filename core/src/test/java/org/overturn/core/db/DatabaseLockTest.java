package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase(Database.MYSQL)
class DatabaseLockTest {

    private TestDatabase database;

    @BeforeEach
    void connect(TestDatabase fresh) {
        database = fresh;
    }

    @Test
    void onlyOneHasItAndTheOtherLearnsWhere() {
        try (HikariDataSource other = database.open("");
                DatabaseLock _ = DatabaseLock.take(database.dataSource()).orElseThrow()) {
            assertThat(DatabaseLock.take(other)).isEmpty();
            assertThat(DatabaseLock.holder(other)).isEqualTo("from localhost");
            assertThat(DatabaseLock.isTaken(other)).isTrue();
        }
    }

    @Test
    void itIsFreeOnceGivenBack() {
        DatabaseLock.take(database.dataSource()).orElseThrow().close();

        try (HikariDataSource other = database.open("");
                DatabaseLock again = DatabaseLock.take(other).orElseThrow()) {
            assertThat(again).isNotNull();
        }
        assertThat(DatabaseLock.isTaken(database.dataSource())).isFalse();
    }

    @Test
    void itIsFreeOnceItsConnectionIsGone() throws SQLException {
        try (HikariDataSource other = database.open("");
                DatabaseLock _ = DatabaseLock.take(database.dataSource()).orElseThrow()) {
            killTheHolder();

            try (DatabaseLock again = DatabaseLock.take(other).orElseThrow()) {
                assertThat(again).isNotNull();
            }
        }
    }

    @Test
    void eachDatabaseOfAServerHasItsOwn() {
        try (TestDatabase neighbour = database.another();
                DatabaseLock _ = DatabaseLock.take(database.dataSource()).orElseThrow();
                DatabaseLock theirs = DatabaseLock.take(neighbour.dataSource()).orElseThrow()) {
            assertThat(theirs).isNotNull();
        }
    }

    private void killTheHolder() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            var holder =
                    statement.executeQuery(
                            "select is_used_lock(sha2(concat('overturn night ', database()),"
                                    + " 256))");
            holder.next();
            statement.execute("kill " + holder.getLong(1));
        }
    }
}
