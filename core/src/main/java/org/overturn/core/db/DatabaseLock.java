package org.overturn.core.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One night run at a time over a database server that several machines reach: a named lock of
 * MySQL, which belongs to a connection of its own and ends with it, also when the process is
 * killed. A machine that vanishes from the network loses it after two minutes. The embedded
 * database needs none: it lets in one process only.
 */
public final class DatabaseLock implements AutoCloseable {

    private static final int GIVEN_UP_AFTER_SECONDS = 120;
    private static final int SIGN_OF_LIFE_SECONDS = 30;
    private static final String NAME = "sha2(concat('overturn night ', database()), 256)";
    private static final String TO_SEND = "sha2(concat('overturn sender ', database()), 256)";

    private final @Nullable Connection connection;
    private final ScheduledExecutorService signs =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("database-lock").factory());

    private final String name;

    private DatabaseLock(@Nullable Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** The lock, or empty when another run holds it. */
    public static Optional<DatabaseLock> take(DataSource source) {
        return take(source, NAME);
    }

    /** Another lock: who holds it is the only one that sends packets. */
    public static Optional<DatabaseLock> takeToSend(DataSource source) {
        return take(source, TO_SEND);
    }

    private static Optional<DatabaseLock> take(DataSource source, String name) {
        try {
            Connection connection = source.getConnection();
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                connection.close();
                return Optional.of(new DatabaseLock(null, name));
            }
            if (!isGranted(connection, name)) {
                release(connection, name);
                return Optional.empty();
            }
            DatabaseLock lock = new DatabaseLock(connection, name);
            lock.keepAlive();
            return Optional.of(lock);
        } catch (SQLException e) {
            throw new IllegalStateException("can't lock the database", e);
        }
    }

    private static boolean isGranted(Connection connection, String name) throws SQLException {
        setPatience(connection, String.valueOf(GIVEN_UP_AFTER_SECONDS));
        return ask(connection, "select get_lock(" + name + ", 0)").equals(Optional.of("1"));
    }

    /** For how long the server waits for a word from us before it ends the connection. */
    private static void setPatience(Connection connection, String seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session wait_timeout = " + seconds);
        }
    }

    /** From where the lock is held, as far as the server tells. */
    public static String holder(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return ask(
                            connection,
                            "select host from information_schema.processlist where id = is_used_lock("
                                    + NAME
                                    + ")")
                    .map(host -> "from " + host.replaceFirst(":\\d+$", ""))
                    .orElse("from elsewhere");
        } catch (SQLException e) {
            return "from elsewhere"; // only a part of a message
        }
    }

    /** Whether a run holds the lock now; never on the embedded database. */
    public static boolean isTaken(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return !connection.getMetaData().getDatabaseProductName().equals("H2")
                    && ask(connection, "select is_used_lock(" + NAME + ")").isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException("can't ask for the lock of the database", e);
        }
    }

    private void keepAlive() {
        signs.scheduleAtFixedRate(
                this::showLife, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    private void showLife() {
        try {
            if (connection != null) {
                ask(connection, "select 1");
            }
        } catch (SQLException e) {
            signs.shutdown(); // the run fails by itself: its other connections broke too
        }
    }

    private static Optional<String> ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        }
    }

    @Override
    public void close() {
        signs.close();
        if (connection != null) {
            release(connection, name);
        }
    }

    private static void release(Connection connection, String name) {
        try (connection) {
            ask(connection, "select release_lock(" + name + ")");
            setPatience(connection, "default");
        } catch (SQLException e) {
            return; // a broken connection holds no lock
        }
    }
}
