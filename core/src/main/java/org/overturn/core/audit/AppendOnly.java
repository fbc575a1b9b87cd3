package org.overturn.core.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes triggers after every migration, where they are missing, that refuse to change or delete an
 * entry. No migration of their own: a MySQL server with a binary log lets only some users make
 * triggers (error 1419), and a migration that fails there would keep the program from starting.
 */
@Component
final class AppendOnly extends BaseCallback {

    private static final Logger LOG = LoggerFactory.getLogger(AppendOnly.class);
    private static final List<String> CHANGES = List.of("update", "delete");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            enforce(context.getConnection());
        } catch (SQLException e) {
            // verify tells whether entries can be changed: rights may refuse it in place of
            // triggers
            LOG.debug("The database user may not make the triggers of the audit log", e);
        }
    }

    static void enforce(Connection connection) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            for (String change : CHANGES) {
                if (!exists(name(change), statement)) {
                    statement.execute(trigger(change, isH2));
                }
            }
        }
    }

    private static boolean exists(String name, Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "select 1 from information_schema.triggers where trigger_schema = schema()"
                                + " and trigger_name = '"
                                + name
                                + "'")) {
            return found.next();
        }
    }

    private static String trigger(String change, boolean isH2) {
        String refusal =
                isH2
                        ? "call '" + RefusedChange.class.getName() + "'"
                        : "signal sqlstate '45000' set message_text = '"
                                + RefusedChange.MESSAGE
                                + "'";
        return "create trigger %s before %s on audit_entry for each row %s"
                .formatted(name(change), change, refusal);
    }

    private static String name(String change) {
        return "audit_entry_no_" + change;
    }
}
