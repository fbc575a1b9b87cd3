package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

@EachDatabase
class MigratedTablesTest {

    private static final List<String> WHAT_MAKES_TABLES =
            List.of(
                    """
                    select table_name, column_name, ordinal_position, column_default, is_nullable,
                        data_type, character_maximum_length, character_set_name, collation_name
                    from information_schema.columns where table_schema = schema()
                    order by table_name, ordinal_position
                    """,
                    """
                    select table_name, constraint_name, constraint_type
                    from information_schema.table_constraints where table_schema = schema()
                    order by table_name, constraint_name
                    """,
                    """
                    select table_name, constraint_name, column_name, ordinal_position
                    from information_schema.key_column_usage where table_schema = schema()
                    order by table_name, constraint_name, ordinal_position
                    """,
                    "select version, script, checksum, success from flyway_schema_history"
                            + " order by installed_rank",
                    "select id, last_id from audit_head");

    @Test
    void whatTheScriptMakesIsWhatTheMigrationsMake(TestDatabase database) {
        DSLContext made = database.migrated();
        try (TestDatabase another = database.another()) {
            MigratedTables.migrate(another.dataSource());
            DSLContext migrated =
                    DSL.using(another.dataSource(), SQLDialect.valueOf(another.kind().name()));

            for (String query : WHAT_MAKES_TABLES) {
                assertThat(made.fetch(query).formatCSV())
                        .isEqualTo(migrated.fetch(query).formatCSV());
            }
        }
    }
}
