package org.overturn.core.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Our tables as one script for each kind of database. All migrations one after the other take ten
 * times as long, and a test on MySQL waited for nothing else.
 */
final class MigratedTables {

    private static final Map<Database, List<String>> SCRIPTS = new EnumMap<>(Database.class);

    private MigratedTables() {}

    /** Makes them in an empty database; brings them up to date in one that has them. */
    static void make(Database kind, DataSource source) {
        try {
            if (isEmpty(source)) {
                create(kind, source);
            } else {
                migrate(source);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("can't make the tables", e);
        }
    }

    private static void create(Database kind, DataSource source) throws SQLException {
        List<String> script = script(kind);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            TextColumns.prepare(connection);
            for (String sql : script) {
                statement.execute(sql);
            }
        }
    }

    static void migrate(DataSource source) {
        Migration.run(
                Flyway.configure().dataSource(source).locations("classpath:db/migration").load());
    }

    private static boolean isEmpty(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return FirstColumn.of(
                            connection,
                            "select 1 from information_schema.tables where table_schema = schema()")
                    .isEmpty();
        }
    }

    private static synchronized List<String> script(Database kind) {
        return SCRIPTS.computeIfAbsent(kind, MigratedTables::write);
    }

    private static List<String> write(Database kind) {
        try (TestDatabase migrated = TestDatabase.create(kind)) {
            migrate(migrated.dataSource());
            DSLContext db = DSL.using(migrated.dataSource(), SQLDialect.valueOf(kind.name()));
            return kind == Database.H2 ? writeH2(db) : writeMySql(db);
        }
    }

    private static List<String> writeH2(DSLContext db) {
        return db.fetch("script nosettings").into(String.class).stream()
                .filter(sql -> !sql.startsWith("CREATE USER"))
                .toList();
    }

    private static List<String> writeMySql(DSLContext db) {
        List<String> script = new ArrayList<>();
        script.add("set foreign_key_checks = 0");
        for (String name : db.fetch("show tables").into(String.class)) {
            Table<?> table = DSL.table(DSL.name(name));
            script.add(db.fetchSingle("show create table {0}", table).get(1, String.class));
            for (Record row : db.selectFrom(table)) {
                script.add(
                        db.renderInlined(
                                db.insertInto(table, row.fields()).values(row.intoList())));
            }
        }
        script.add("set foreign_key_checks = 1");
        return script;
    }
}
