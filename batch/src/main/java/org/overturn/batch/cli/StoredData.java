package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.overturn.batch.Folders;

/** The data of earlier night runs, for commands that only look at them. */
final class StoredData {

    private StoredData() {}

    /** A mistyped folder would give an empty database, and answers that look true. */
    static void require(Path data) {
        String elsewhere = System.getenv("OVERTURN_DB_URL");
        if (elsewhere == null && !Files.isDirectory(data.resolve("database"))) {
            throw new Failures.Refused(
                    "There is no data at "
                            + data.toAbsolutePath()
                            + ". Name the folder of the night runs with --data, or run nightly"
                            + " first.");
        }
    }

    static Folders folders(Path data) {
        return new Folders(Path.of("inbox"), Path.of("outbox"), data, Path.of("settings"));
    }
}
