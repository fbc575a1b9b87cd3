package org.overturn.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.db.Database;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.AfterDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.user.Role;

/** With exactly the rights that docs/audit.md grants, the program works and history stays. */
@EachDatabase(Database.MYSQL)
class DatabaseRightsTest {

    private static final String PASSWORD = "Of-every-day-17";
    private static final Pattern STATEMENT = Pattern.compile("(?ms)^(?:CREATE|GRANT|SELECT).+?;$");

    private static TestDatabase daily;
    private static TestDatabase made;
    private static Office office;

    @BeforeDatabase
    static void workAsTheUserOfEveryDay(TestDatabase owner) throws Exception {
        made = owner;
        String name = "every_day_" + ProcessHandle.current().pid();
        Office.makeTables(owner);
        grant(name);
        daily = owner.seenBy(name, PASSWORD);
        office = Office.ownSampleOn(daily);
    }

    @AfterDatabase
    static void removeTheUser() throws SQLException {
        office.close();
        try (Connection connection = made.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop user 'every_day_" + ProcessHandle.current().pid() + "'@'%'");
        }
    }

    /** Does what the page says, for this database and this user. */
    private static void grant(String name) throws SQLException, IOException {
        try (Connection connection = made.connect();
                Statement statement = connection.createStatement()) {
            String database = connection.getCatalog();
            for (String sql : statements()) {
                String ours =
                        sql.replace("overturn_app", name)
                                .replace("overturn.", database + ".")
                                .replace("'overturn'", "'" + database + "'")
                                .replace("'...'", "'" + PASSWORD + "'");
                for (String more : execute(statement, ours)) {
                    statement.execute(more);
                }
            }
        }
    }

    private static List<String> execute(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        if (statement.execute(sql)) {
            try (ResultSet found = statement.getResultSet()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            assertThat(rows).hasSizeGreaterThan(50);
        }
        return rows;
    }

    private static List<String> statements() throws IOException {
        String page = Files.readString(Path.of("../docs/audit.md"));
        String block = page.substring(page.indexOf("```sql"));
        List<String> found =
                STATEMENT
                        .matcher(block.substring(0, block.indexOf("\n```")))
                        .results()
                        .map(MatchResult::group)
                        .map(sql -> sql.substring(0, sql.length() - 1))
                        .toList();
        assertThat(found).hasSize(5);
        return found;
    }

    @Test
    void theNightAndThePagesWork() {
        AuditLog log = office.bean(AuditLog.class);
        assertThat(log.list(AuditQuery.newest(1).of(AuditAction.PACKET_BUILD))).isNotEmpty();
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);
        for (String page :
                List.of("/", "/worklist", "/appeals", "/night", "/settings/audit", "/reports")) {
            assertThat(administrator.get(page).statusCode()).as(page).isEqualTo(200);
        }
        String user =
                """
                {"name": "new.biller", "profile": {"displayName": "New Biller", "roles": ["BILLER"],
                 "facilities": {"all": true}, "payers": {"all": true}, "disabled": false}}\
                """;
        assertThat(administrator.send("POST", "/api/v1/users", user, "Idempotency-Key", "k1"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(201);
        assertThat(log.list(AuditQuery.newest(1).by("administrator"))).isNotEmpty();
        assertThat(log.isAppendOnly()).isTrue();
        assertThat(log.verify(office.folders().audit()).breach()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody' where id = 1",
                "delete from audit_entry where id = 1",
                "truncate table audit_entry",
                "drop table audit_entry",
                "alter table audit_entry drop column reason",
                "rename table audit_entry to audit_entry_old",
                "drop trigger audit_entry_no_update",
                "insert into audit_head (id, last_id, last_hash) values (2, 0, '')",
                "delete from audit_head",
                "truncate table audit_head",
                "drop table audit_head",
                "delete from flyway_schema_history"
            })
    void theServerRefusesToChangeWhatWasRecorded(String sql) throws SQLException {
        try (Connection connection = daily.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }
}
