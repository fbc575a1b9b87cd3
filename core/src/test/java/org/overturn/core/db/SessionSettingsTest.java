package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.overturn.core.db.schema.Tables.ISSUE;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.h2.util.DateTimeUtils;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase.BeforeDatabase;

/** What a connection of ours does, on a server and with a URL that ask for something else. */
@EachDatabase
class SessionSettingsTest {

    private static final String HOSTILE =
            "&rewriteBatchedStatements=false&characterEncoding=latin1&jdbcCompliantTruncation=false"
                    + "&connectionTimeZone=Asia/Tokyo&useAffectedRows=true"
                    + "&sessionVariables=sql_mode='',group_concat_max_len=77";

    private final TimeZone zone = TimeZone.getDefault();
    private static TestDatabase database;
    private HikariDataSource pool;
    private DSLContext db;

    @BeforeDatabase
    static void makeTables(TestDatabase fresh) {
        fresh.migrated();
        database = fresh;
    }

    @BeforeEach
    void connect() {
        pool = database.open(isMySql() ? HOSTILE : "");
        db = DSL.using(pool, SQLDialect.valueOf(database.kind().name()));
    }

    @AfterEach
    void emptyAndDisconnect() {
        db.deleteFrom(ISSUE).execute();
        TimeZone.setDefault(zone);
        DateTimeUtils.resetCalendar();
        pool.close();
    }

    @Test
    void aNameOfFourByteCharactersSurvives() {
        String name = "Zoë Łukasz 𠮷野 😀";

        insert(1, LocalDate.of(2026, 3, 8), name);

        assertThat(db.select(ISSUE.MESSAGE).from(ISSUE).fetchOne(ISSUE.MESSAGE)).isEqualTo(name);
        assertThat(db.fetchCount(ISSUE, ISSUE.MESSAGE.eq(name))).isEqualTo(1);
    }

    @Test
    void textIsToldApartByCaseAccentAndTrailingBlank() {
        insert(1, LocalDate.of(2026, 3, 8), "Renée");

        for (String other : new String[] {"renée", "Renee", "Renée "}) {
            assertThat(db.fetchCount(ISSUE, ISSUE.MESSAGE.eq(other))).as(other).isZero();
        }
    }

    @Test
    void aValueThatIsTooLongFailsRatherThanBeingCut() {
        assertThatThrownBy(() -> insert(1, LocalDate.of(2026, 3, 8), "x".repeat(1001)))
                .isInstanceOf(DataAccessException.class);

        assertThat(db.fetchCount(ISSUE)).isZero();
    }

    @Test
    void anAmountThatIsTooLargeFailsRatherThanBeingClipped() {
        assertThatThrownBy(() ->
                        db.execute(
                                "insert into provider_adjustment (id, remittance_id, ordinal, code,"
                                        + " reference, amount, start_byte, byte_count)"
                                        + " values (1, 1, 1, 'WO', '', 1234567890123.00, 0, 0)"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(isMySql() ? "Out of range" : "Value too long");
    }

    @Test
    void datesAreTheSameInEveryTimeZoneOfThisMachine() {
        LocalDate day = LocalDate.of(2026, 3, 8); // the clocks change in New York
        int id = 0;
        for (String here : new String[] {"Pacific/Kiritimati", "America/New_York", "Etc/GMT+12"}) {
            insert(in(here), ++id, day, here);
            for (String there : new String[] {"Pacific/Kiritimati", "Pacific/Niue"}) {
                DSLContext reader = in(there);
                assertThat(reader.select(ISSUE.FOUND_ON).from(ISSUE).fetch(ISSUE.FOUND_ON))
                        .as("written in %s, read in %s", here, there)
                        .containsOnly(day);
                assertThat(reader.fetchCount(ISSUE, ISSUE.FOUND_ON.eq(day))).isEqualTo(id);
            }
        }
    }

    /** New connections, of a program that runs in this time zone. */
    private DSLContext in(String timeZone) {
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
        DateTimeUtils.resetCalendar(); // H2 keeps the zone it once saw
        pool.close();
        pool = database.open(isMySql() ? HOSTILE : "");
        db = DSL.using(pool, SQLDialect.valueOf(database.kind().name()));
        return db;
    }

    @Test
    void anInstantIsTheSameInEveryTimeZoneOfThisMachineAlsoWhereTheClocksChange()
            throws SQLException {
        assumeTrue(isMySql(), "the embedded database has the time zone of its one machine");
        Instant instant = Instant.parse("2026-03-08T02:30:00Z"); // 02:30 is no time in New York
        db.execute("create table moment (id int, happened_at datetime(6))");
        in("Asia/Kathmandu").execute("insert into moment values (1, ?)", Timestamp.from(instant));

        in("America/New_York");

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select happened_at, cast(happened_at as char), @@time_zone from"
                                        + " moment")) {
            row.next();
            assertThat(row.getTimestamp(1).toInstant()).isEqualTo(instant);
            assertThat(row.getString(2)).startsWith("2026-03-08 02:30:00");
            assertThat(row.getString(3)).isEqualTo("+00:00");
            assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo("2026-03-08T02:30:00");
        }
    }

    @Test
    void aBatchOfInsertsGoesOutAsOneStatement() throws SQLException {
        assumeTrue(isMySql(), "H2 runs within the program: there is no way between");
        try (Connection connection = pool.getConnection()) {
            BulkInsert rows =
                    new BulkInsert(
                            ISSUE,
                            ISSUE.ID,
                            ISSUE.NATURAL_KEY,
                            ISSUE.FOUND_ON,
                            ISSUE.SEVERITY,
                            ISSUE.CODE,
                            ISSUE.MESSAGE);
            for (long id = 1; id <= 500; id++) {
                rows.add(id, "%064d".formatted(id), LocalDate.of(2026, 3, 8), "INFO", "C", "m");
            }
            long before = inserts(connection);

            rows.execute(DSL.using(connection, SQLDialect.MYSQL));

            assertThat(inserts(connection) - before).isEqualTo(1);
            assertThat(db.fetchCount(ISSUE)).isEqualTo(500);
        }
    }

    private static long inserts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Com_insert'")) {
            row.next();
            return row.getLong(2);
        }
    }

    @Test
    void aTransactionSeesWhatOthersHaveCommittedAndNothingElse() throws SQLException {
        try (Connection reader = pool.getConnection();
                Connection writer = pool.getConnection()) {
            reader.setAutoCommit(false);
            writer.setAutoCommit(false);
            DSLContext mine = DSL.using(reader, db.dialect());
            assertThat(mine.fetchCount(ISSUE)).isZero();
            insert(DSL.using(writer, db.dialect()), 1, LocalDate.of(2026, 3, 8), "new");

            assertThat(mine.fetchCount(ISSUE)).as("before the commit").isZero();
            writer.commit();

            assertThat(mine.fetchCount(ISSUE)).as("after the commit").isEqualTo(1);
            reader.rollback();
        }
    }

    @Test
    void aConditionalUpdateCountsTheRowItFoundAlsoWhereNothingChanges() {
        insert(1, LocalDate.of(2026, 3, 8), "same");

        assertThat(
                        db.update(ISSUE)
                                .set(ISSUE.MESSAGE, "same")
                                .where(ISSUE.MESSAGE.eq("same"))
                                .execute())
                .isEqualTo(1);
    }

    @Test
    void sessionVariablesOfTheUrlThatAreNotOursStay() {
        assumeTrue(isMySql(), "H2 has none");
        assertThat(db.fetchOne("select @@group_concat_max_len").get(0)).hasToString("77");
        assertThat(db.fetchOne("select @@sql_mode").get(0).toString())
                .contains("STRICT_TRANS_TABLES", "NO_ZERO_DATE");
    }

    private boolean isMySql() {
        return database.kind() == Database.MYSQL;
    }

    private void insert(int id, LocalDate day, String message) {
        insert(db, id, day, message);
    }

    private static void insert(DSLContext db, long id, LocalDate day, String message) {
        db.insertInto(ISSUE)
                .set(ISSUE.ID, id)
                .set(ISSUE.NATURAL_KEY, "%064d".formatted(id))
                .set(ISSUE.FOUND_ON, day)
                .set(ISSUE.SEVERITY, "INFO")
                .set(ISSUE.CODE, "C")
                .set(ISSUE.MESSAGE, message)
                .execute();
    }
}
