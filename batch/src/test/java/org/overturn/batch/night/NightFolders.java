package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.overturn.batch.cli.CommandLine;
import org.overturn.core.db.Digest;
import org.overturn.core.db.TestDatabase;

/**
 * The folders of one office in a test, and its database.
 *
 * @param environment says which database; none means the embedded one of its data folder
 */
record NightFolders(Path root, Map<String, String> environment) {

    static final String DATE = "2026-11-20";

    /** An office on the embedded database. */
    NightFolders(Path root) {
        this(root, Map.of());
    }

    /** An office on this database, with its tables made: a night makes them more slowly. */
    NightFolders(Path root, TestDatabase database) {
        this(root, database.environment());
        if (!environment.isEmpty()) {
            database.migrated();
        }
    }

    Path inbox() {
        return root.resolve("inbox");
    }

    Path outbox() {
        return root.resolve("outbox");
    }

    Path data() {
        return root.resolve("data");
    }

    /** The arguments of a night run over them. */
    List<String> nightly() {
        return List.of(
                "nightly",
                "--inbox",
                inbox().toString(),
                "--outbox",
                outbox().toString(),
                "--data",
                data().toString(),
                "--settings",
                root.resolve("settings").toString(),
                "--date",
                DATE);
    }

    int runNight() {
        return run(nightly());
    }

    /** Runs a command on its database, in this process. */
    int run(List<String> arguments) {
        environment.forEach(System::setProperty); // Spring asks there before the environment
        try {
            return CommandLine.run(arguments.toArray(String[]::new));
        } finally {
            environment.keySet().forEach(System::clearProperty);
        }
    }

    /** The database, while no program has it open. */
    Connection connect() throws SQLException {
        return environment.isEmpty()
                ? DriverManager.getConnection(
                        "jdbc:h2:file:"
                                + data().toAbsolutePath().resolve("database/overturn")
                                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                                + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE",
                        "overturn",
                        "")
                : DriverManager.getConnection(
                        environment.get("OVERTURN_DB_URL"),
                        environment.get("OVERTURN_DB_USER"),
                        environment.get("OVERTURN_DB_PASSWORD"));
    }

    /** The first column of a query. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Puts a copy of a sample night into the inbox. */
    void fillFrom(Path sample) throws IOException {
        copy(sample.resolve("remittances"), inbox().resolve("remittances"));
        copy(sample.resolve("claims"), inbox().resolve("claims"));
        copy(sample.resolve("documents"), inbox().resolve("documents"));
        copy(sample.resolve("settings"), root.resolve("settings"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            source,
                            target,
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Name and hash of every file below a folder; of the received ones of their own bytes. */
    static Map<String, String> fingerprints(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                var digest = Digest.sha256();
                String name = folder.relativize(file).toString();
                digest.update(name.startsWith("received/") ? unpacked(file) : bytes(file));
                found.put(name, Digest.hex(digest));
            }
        }
        return found;
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /** As gunzip does it: kept files can be read without us. */
    private static byte[] unpacked(Path kept) throws IOException {
        if (!kept.toString().endsWith(".gz")) {
            return bytes(kept);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(kept))) {
            return in.readAllBytes();
        }
    }
}
