package org.overturn.core.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date, one program at a time. Neither database can undo half a migration,
 * so tables that hold nothing yet, of a first start that was killed or had no room on the disk, are
 * made anew.
 */
final class Migration {

    private static final String HISTORY = "flyway_schema_history";
    private static final String LOCK =
            "sha2(concat('overturn migration ', coalesce(database(), '')), 256)";
    private static final int LOCK_SECONDS = 600;

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
        } catch (SQLException e) {
            throw new IllegalStateException("can't look at the database", e);
        }
    }

    private static void run(Flyway flyway, Connection connection, boolean server)
            throws SQLException {
        TextColumns.prepare(connection);
        // on a server another program may be about to store its first row in complete tables
        if (holdsNothing(connection) && (!server || flyway.info().pending().length > 0)) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    /** Whether these are our tables and all are empty. */
    private static boolean holdsNothing(Connection connection) throws SQLException {
        List<String> tables =
                FirstColumn.of(
                        connection,
                        "select table_name from information_schema.tables"
                                + " where table_schema = schema() and table_type = 'BASE TABLE'");
        if (tables.stream().noneMatch(HISTORY::equalsIgnoreCase)) {
            return false; // new, or not ours
        }
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
