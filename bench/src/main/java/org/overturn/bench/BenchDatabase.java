package org.overturn.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Empty databases, a new one for each measurement: H2 files in a folder, or databases of our own on
 * a server, which are dropped again.
 */
final class BenchDatabase implements AutoCloseable {

    private static final Pattern SERVER = Pattern.compile("(jdbc:[a-z]+://[^/]+/)([^?]*)(.*)");

    private final Path folder;
    private final Optional<String> server;
    private final List<String> created = new ArrayList<>();
    private int next;

    /**
     * @param server JDBC URL of a database, there or not, on a server whose user may create others;
     *     empty: H2
     */
    BenchDatabase(Path folder, Optional<String> server) {
        this.folder = folder;
        this.server = server;
    }

    /** The inbox of the next program to be started. */
    Path inbox() {
        return folder.resolve("run" + (next + 1)).resolve("inbox");
    }

    /**
     * Starts the program on an empty database with the settings of a night run.
     *
     * @param workers 0: one for each processor
     */
    ConfigurableApplicationContext start(int workers) throws SQLException {
        Path root = folder.resolve("run" + ++next);
        Folders folders =
                new Folders(
                        root.resolve("inbox"),
                        root.resolve("outbox"),
                        root.resolve("data"),
                        folder.resolve("sample/settings"));
        List<String> settings = new ArrayList<>();
        settings.add("--overturn.night.workers=" + workers);
        if (server.isEmpty()) {
            settings.add("--spring.datasource.url=${overturn.database.embedded}");
        } else {
            settings.add("--spring.datasource.url=" + create(server.get()));
        }
        return Application.start(folders, settings.toArray(String[]::new));
    }

    private String create(String url) throws SQLException {
        String name = "overturn_bench_" + ProcessHandle.current().pid() + "_" + next;
        execute(named(url, ""), "create database " + name);
        created.add(name);
        return named(url, name);
    }

    /** The URL of another database on the same server; no name: of the server alone. */
    private static String named(String url, String name) {
        Matcher parts = SERVER.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the URL of a database on a server: " + url);
        }
        return parts.group(1) + name + parts.group(3);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String user() {
        return System.getenv().getOrDefault("OVERTURN_DB_USER", "overturn");
    }

    private static String password() {
        return System.getenv().getOrDefault("OVERTURN_DB_PASSWORD", "");
    }

    @Override
    public void close() throws SQLException {
        for (String name : created) {
            execute(named(server.orElseThrow(), ""), "drop database " + name);
        }
    }
}
