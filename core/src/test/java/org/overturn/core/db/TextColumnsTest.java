package org.overturn.core.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase(Database.MYSQL)
class TextColumnsTest {

    private TestDatabase database;

    @BeforeEach
    void takeADatabaseWithTheServersDefaults(TestDatabase fresh) {
        database = fresh;
    }

    @Test
    void eachTextColumnHoldsEveryCharacterAndComparesByteByByte() {
        DSLContext db = database.migrated();

        assertThat(
                        db.fetchValues(
                                "select distinct collation_name from information_schema.columns"
                                        + " where table_schema = database()"
                                        + " and collation_name is not null"))
                .singleElement()
                .asString()
                .matches("utf8mb4_(0900|nopad)_bin");
    }

    @Test
    void tablesThatHoldLessAreRefusedWithTheStatementsThatMendThem() {
        DSLContext db = DSL.using(database.dataSource(), SQLDialect.MYSQL);
        db.execute("create table claim_note (id int, note varchar(20)) character set latin1");

        assertThatThrownBy(database::migrated)
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("ALTER TABLE claim_note CONVERT TO CHARACTER SET utf8mb4");
    }

    @Test
    void aUrlWithoutADatabaseIsRefused() throws Exception {
        try (var pool = database.openServer();
                var connection = pool.getConnection()) {
            assertThatThrownBy(() -> TextColumns.prepare(connection))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("names no database");
        }
    }
}
