package org.overturn.core.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.overturn.core.db.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit log on a database of the tests, and someone who can change what lies in it. */
record AuditedOffice(
        TestDatabase database, AuditLog log, DSLContext db, TransactionTemplate outer) {

    static final Instant START = Instant.parse("2026-03-08T00:30:00.123456Z");
    static final Actor PAT = Actor.person("pat", Set.of("BILLER", "AUDITOR"), "s-1", "10.0.0.7");
    private static final Path NO_ANCHORS = Path.of("target/no-anchors");

    static AuditedOffice on(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            AppendOnly.enforce(connection);
        }
        DataSourceTransactionManager transactions =
                new DataSourceTransactionManager(database.dataSource());
        DSLContext db =
                DSL.using(
                        new TransactionAwareDataSourceProxy(database.dataSource()),
                        SQLDialect.valueOf(database.kind().name()));
        AuditedOffice office =
                new AuditedOffice(
                        database,
                        new AuditLog(new AuditRepository(db), transactions, new Hours()),
                        db,
                        new TransactionTemplate(transactions));
        office.empty();
        return office;
    }

    /** An hour later each time: 02:30 is among them, which on this day is no time in New York. */
    private static final class Hours extends Clock {

        private final AtomicLong passed = new AtomicLong();

        @Override
        public Instant instant() {
            return START.plusSeconds(3600 * passed.getAndIncrement());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Truncating passes by the triggers. */
    void empty() throws SQLException {
        sql(
                "truncate table audit_entry",
                "update audit_head set last_id = 0, last_hash = '" + "0".repeat(64) + "'");
    }

    void record(int count) {
        for (int i = 1; i <= count; i++) {
            log.record(
                    AuditEvent.of(PAT, AuditAction.VIEW)
                            .on("appeal", "APL-" + i)
                            .ofPatient("patient-" + i % 2)
                            .because("call back")
                            .within("request-" + i));
        }
    }

    /** Its entries against each other; no anchors lie outside. */
    AuditProof verify() {
        return log.verify(NO_ANCHORS);
    }

    /** What someone does who can do everything with the database. */
    void forge(String... statements) throws SQLException {
        sql("drop trigger if exists audit_entry_no_update");
        sql("drop trigger if exists audit_entry_no_delete");
        sql(statements);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /**
     * Gives an entry, and the head if it is the last, the hashes that fit: a forger who knows how.
     */
    void reseal(long from) throws SQLException {
        forge();
        AuditRepository entries = new AuditRepository(db);
        String previous = from == 1 ? "0".repeat(64) : hash(from - 1);
        for (AuditEntry entry : entries.listAfter(from - 1, 100)) {
            sql(
                    "update audit_entry set previous_hash = '"
                            + previous
                            + "' where id = "
                            + entry.id());
            String hash = entries.listAfter(entry.id() - 1, 1).getFirst().sealed().hash();
            sql(
                    "update audit_entry set hash = '" + hash + "' where id = " + entry.id(),
                    "update audit_head set last_hash = '" + hash + "', last_id = " + entry.id());
            previous = hash;
        }
    }

    String hash(long id) {
        return new AuditRepository(db).listAfter(id - 1, 1).getFirst().hash();
    }
}
