package org.overturn.core.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Brings the tables up to date, one program at a time. Neither database can undo half a migration,
 * so tables that hold nothing yet, of a first start that was killed or had no room on the disk, are
 * made anew, and the embedded database is copied before it is upgraded ({@link UpgradeCopy}).
 */
final class Migration {

    private static final String HISTORY = "flyway_schema_history";
    private static final String LOCK =
            "sha2(concat('overturn migration ', coalesce(database(), '')), 256)";
    private static final int LOCK_SECONDS = 600;

    private static final String RESTORE =
            "Put back the backup that was made before this version was started, then start it"
                    + " again.";

    private Migration() {}

    static void run(Flyway flyway) {
        DataSource source = flyway.getConfiguration().getDataSource();
        try (Connection connection = source.getConnection()) {
            boolean server = !connection.getMetaData().getDatabaseProductName().equals("H2");
            if (server) {
                FirstColumn.of(connection, "select get_lock(" + LOCK + ", " + LOCK_SECONDS + ")");
            }
            try {
                run(flyway, connection, server);
            } finally {
                if (server) {
                    FirstColumn.of(connection, "select release_lock(" + LOCK + ")");
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("can't look at the database", e);
        }
    }

    private static void run(Flyway flyway, Connection connection, boolean server)
            throws SQLException, IOException {
        TextColumns.prepare(connection);
        List<String> tables = tables(connection);
        if (tables.stream().noneMatch(HISTORY::equalsIgnoreCase)) {
            flyway.migrate(); // new, or not ours
            return;
        }
        // on a server another program may be about to store its first row in complete tables
        if (holdsNothing(connection, tables) && (!server || flyway.info().pending().length > 0)) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        MigrationInfoService known = flyway.info();
        if (known.applied().length > 0 && known.pending().length > 0) {
            upgrade(flyway, server ? Optional.empty() : UpgradeCopy.make(connection));
        } else {
            flyway.migrate();
        }
    }

    private static void upgrade(Flyway flyway, Optional<UpgradeCopy> copy) throws IOException {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UnusableDatabase(
                    "The database could not be brought up to date: "
                            + why
                            + ". "
                            + copy.map(Migration::whereItWas).orElse(RESTORE),
                    e);
        }
        if (copy.isPresent()) {
            copy.get().drop();
        }
    }

    private static String whereItWas(UpgradeCopy copy) {
        return "The next start goes back to how it was before (its copy is "
                + copy.file()
                + ") and tries again. If that fails too, tell us what it says; unpack the copy"
                + " beside it to go on with the version of Overturn before this one.";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return FirstColumn.of(
                connection,
                "select table_name from information_schema.tables"
                        + " where table_schema = schema() and table_type = 'BASE TABLE'");
    }

    /** Whether all of our tables are empty. */
    private static boolean holdsNothing(Connection connection, List<String> tables)
            throws SQLException {
        for (String table : tables) {
            String name = table.toLowerCase(Locale.ROOT);
            boolean counter = name.startsWith("batch_") && name.endsWith("_seq");
            String begun = name.equals("audit_head") ? " where last_id > 0" : "";
            if (!name.equals(HISTORY)
                    && !counter
                    && !FirstColumn.of(connection, "select 1 from " + table + begun + " limit 1")
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
