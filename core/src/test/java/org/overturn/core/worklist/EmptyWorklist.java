package org.overturn.core.worklist;

import static org.overturn.core.worklist.WorklistOf.ids;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** A worklist without denials, and the rows that a test adds to it. */
abstract class EmptyWorklist {

    static DSLContext db;

    DenialRows rows;
    Worklist worklist;

    /** Migrated once: that takes longer than all tests together. */
    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void emptyTheTables(TestDatabase database) {
        rows = new DenialRows(db);
        rows.clear();
        worklist = WorklistOf.database(db, database);
    }

    List<Long> listed(WorklistQuery query, Access access) {
        return ids(worklist.list(query, access));
    }
}
