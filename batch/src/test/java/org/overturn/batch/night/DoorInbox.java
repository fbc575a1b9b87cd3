package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The remittances in an office's inbox, and what a night made of them. */
record DoorInbox(NightFolders office) {

    static DoorInbox of(NightFolders office) throws IOException {
        Files.createDirectories(office.inbox().resolve("remittances"));
        return new DoorInbox(office);
    }

    /** A file that nobody writes any more. */
    void put(String name, byte[] bytes) throws IOException {
        Path file = office.inbox().resolve("remittances").resolve(name);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    /** One column of all rows of a table. */
    List<String> column(String table, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String row : StoredRows.of(office.data()).get(table)) {
            values.add(value(row, column));
        }
        return values;
    }

    /** Code and file of all issues. */
    List<String> issues() throws SQLException {
        return StoredRows.of(office.data()).get("issue").stream()
                .map(row -> value(row, "code") + " " + value(row, "file_name"))
                .toList();
    }

    /** One column of a row's text. */
    private static String value(String row, String column) {
        String[] parts = (" " + row).split(" " + column + "=", 2);
        return parts[1].split(" [a-z_0-9]+=", 2)[0];
    }
}
