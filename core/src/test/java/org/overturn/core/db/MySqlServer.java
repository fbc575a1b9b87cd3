package org.overturn.core.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The MySQL server of the tests: the one that OVERTURN_TEST_MYSQL_URL names, else one on this
 * machine that lets in the user overturn_test, else one that {@code .ci/mysql} starts. With
 * OVERTURN_TEST_MYSQL=required it is an error when there is none; with OVERTURN_TEST_MYSQL=none
 * nothing is looked for.
 */
public final class MySqlServer {

    private static final String USER = "overturn_test";
    private static final String USUAL =
            "jdbc:mysql://127.0.0.1:3306/?allowPublicKeyRetrieval=true&sslMode=PREFERRED";
    private static final Path ROOT = Path.of(System.getProperty("overturn.root", ".."));

    private static MySqlServer only;

    private final String url;
    private final Properties login = new Properties();
    private final String missing;

    private MySqlServer(String url, String user, String password, String missing) {
        this.url = url;
        this.missing = missing;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "3000");
    }

    /** The server, or the reason why there is none. */
    public static synchronized MySqlServer get() {
        if (only == null) {
            only = find();
            only.missing().ifPresentOrElse(MySqlServer::tell, MySqlServer::forget);
        }
        return only;
    }

    private static MySqlServer find() {
        String named = System.getenv("OVERTURN_TEST_MYSQL_URL");
        if (named != null && !named.isBlank()) {
            MySqlServer server = at(named);
            server.probe()
                    .ifPresent(e -> {
                        throw new IllegalStateException("OVERTURN_TEST_MYSQL_URL: " + e, e);
                    });
            return server;
        }
        if ("none".equals(System.getenv("OVERTURN_TEST_MYSQL"))) {
            return none("OVERTURN_TEST_MYSQL=none says so");
        }
        MySqlServer usual = new MySqlServer(USUAL, USER, USER, null);
        return usual.probe().isEmpty() ? usual : start();
    }

    private static MySqlServer start() {
        try {
            return at(run("ensure", String.valueOf(ProcessHandle.current().pid())));
        } catch (IllegalStateException e) {
            return none(e.getMessage());
        }
    }

    /** Calls {@code .ci/mysql} and gives what it printed. */
    public static String run(String... arguments) {
        try {
            Path errors = Files.createTempFile("mysql", ".err");
            List<String> command = new ArrayList<>(List.of("bash", ROOT + "/.ci/mysql"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            boolean good = process.waitFor() == 0;
            String said = Files.readString(errors).strip();
            Files.delete(errors);
            if (!good) {
                throw new IllegalStateException(said.lines().reduce("", (_, last) -> last));
            }
            return new String(output, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("bash can't be started", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server by its URL; user and password may stand in it. */
    static MySqlServer at(String url) {
        return new MySqlServer(
                url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", ""),
                part(url, "user", System.getenv("OVERTURN_TEST_MYSQL_USER")),
                part(url, "password", System.getenv("OVERTURN_TEST_MYSQL_PASSWORD")),
                null);
    }

    private static String part(String url, String name, String otherwise) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        if (found.find()) {
            return found.group(1);
        }
        return otherwise == null ? "" : otherwise;
    }

    private static MySqlServer none(String reason) {
        if ("required".equals(System.getenv("OVERTURN_TEST_MYSQL"))) {
            throw new IllegalStateException("no MySQL server for the tests: " + reason);
        }
        return new MySqlServer("", "", "", "no MySQL server: " + reason);
    }

    private Optional<SQLException> probe() {
        try (Connection _ = connect()) {
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /** Why there is no server. */
    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /** The URL of one of its databases, without user and password. */
    String url(String database) {
        return url.replaceFirst("^(jdbc:mysql://[^/]+)/?[^?]*", "$1/" + database);
    }

    String user() {
        return login.getProperty("user");
    }

    String password() {
        return login.getProperty("password");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), login);
    }

    /** For the last lines of the build. */
    private static void tell(String reason) {
        try {
            Files.createDirectories(note().getParent());
            Files.writeString(note(), "The tests on MySQL were SKIPPED: " + reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path note() {
        return ROOT.resolve("target/mysql-tests.txt");
    }
}
