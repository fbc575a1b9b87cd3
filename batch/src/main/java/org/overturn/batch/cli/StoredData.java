package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** {@code --data}: the data of earlier night runs, for commands that only look at them. */
final class StoredData {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Database and kept files (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The folders around the data. */
    Folders demand() {
        demand(folder);
        return around();
    }

    /** The same where there may be no data. */
    Optional<Folders> find() {
        return isThere(folder) ? Optional.of(around()) : Optional.empty();
    }

    private Folders around() {
        return new Folders(Path.of("inbox"), Path.of("outbox"), folder, Path.of("settings"));
    }

    private static boolean isThere(Path folder) {
        boolean elsewhere = new StandardEnvironment().containsProperty("OVERTURN_DB_URL");
        return elsewhere || Files.isDirectory(folder.resolve("database"));
    }

    /** A mistyped folder would give an empty database, and answers that look true. */
    static void demand(Path folder) {
        if (!isThere(folder)) {
            throw new Failures.Refused(
                    "There is no data at "
                            + folder.toAbsolutePath()
                            + ". Name the folder of the night runs with --data, or run nightly"
                            + " first.");
        }
    }
}
