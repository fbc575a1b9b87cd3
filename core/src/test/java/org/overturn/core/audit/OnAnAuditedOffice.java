package org.overturn.core.audit;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** Tests on an audit log that is empty at the beginning of each. */
abstract class OnAnAuditedOffice {

    private static TestDatabase database;

    AuditedOffice office;

    @EachDatabase.BeforeDatabase
    static void makeTables(TestDatabase fresh) {
        fresh.migrated();
        database = fresh;
    }

    @BeforeEach
    void openTheOffice() throws SQLException {
        office = AuditedOffice.on(database);
    }
}
