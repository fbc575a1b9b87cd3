package org.overturn.core.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** An empty database for one test, gone when closed. */
public final class TestDatabase implements AutoCloseable {

    private static final String H2_MODE =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private final Database kind;
    private final String url;
    private final String user;
    private final String password;
    private final String drop;
    private HikariDataSource pool;

    private TestDatabase(Database kind, String url, String user, String password, String drop) {
        this.kind = kind;
        this.url = url;
        this.user = user;
        this.password = password;
        this.drop = drop;
    }

    /** A fresh one; close it. */
    public static TestDatabase of(Database kind) {
        return create(kind);
    }

    static TestDatabase create(Database kind) {
        return kind == Database.H2 ? h2() : mySql(MySqlServer.get());
    }

    /** One in memory. */
    public static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_MODE;
        return new TestDatabase(Database.H2, url, "sa", "", "shutdown");
    }

    /** One on the server at a URL that {@code .ci/mysql} printed. */
    public static TestDatabase mySqlAt(String url) {
        return mySql(MySqlServer.at(url));
    }

    /** Made with the server's defaults. */
    private static TestDatabase mySql(MySqlServer server) {
        String name = "overturn_test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("can't make " + name, e);
        }
        return new TestDatabase(
                Database.MYSQL,
                server.url(name),
                server.user(),
                server.password(),
                "drop database " + name);
    }

    /** A second one of the same kind; close it. */
    public TestDatabase another() {
        return create(kind);
    }

    /** The same one as another user sees it; closing it leaves the database there. */
    public TestDatabase seenBy(String user, String password) {
        return new TestDatabase(kind, url, user, password, "do 0");
    }

    public Database kind() {
        return kind;
    }

    /** What the program needs to know to use it; nothing for H2, of which it has its own. */
    public Map<String, String> environment() {
        return kind == Database.H2
                ? Map.of()
                : Map.of(
                        "OVERTURN_DB_URL", url,
                        "OVERTURN_DB_USER", user,
                        "OVERTURN_DB_PASSWORD", password);
    }

    /** Connections as the program has them. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = open("");
        }
        return pool;
    }

    /** Connections as the program has them, with more said in the URL. */
    HikariDataSource open(String more) {
        return pool(url + more);
    }

    /** Connections to the server without a database. */
    HikariDataSource openServer() {
        return pool(url.replaceFirst("(//[^/]+/)[^?]*", "$1"));
    }

    private HikariDataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(3);
        settings.setMinimumIdle(0);
        SessionSettings.apply(settings);
        return new HikariDataSource(settings);
    }

    /** A connection of which nothing is said. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The database with our tables in it. */
    public DSLContext migrated() {
        MigratedTables.make(kind, dataSource());
        return DSL.using(dataSource(), SQLDialect.valueOf(kind.name()));
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (kind == Database.MYSQL) {
                statement.execute("set lock_wait_timeout = 20"); // of a transaction left open
            }
            statement.execute(drop);
        } catch (SQLException e) {
            throw new IllegalStateException(drop, e);
        }
    }
}
