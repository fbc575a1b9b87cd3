package org.overturn.core.audit;

import java.time.Clock;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.overturn.core.db.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** An audit log for tests of other features. */
public final class AuditedLog {

    private AuditedLog() {}

    /** On a database that has our tables. */
    public static AuditLog on(TestDatabase database, Clock clock) {
        return new AuditLog(
                new AuditRepository(
                        DSL.using(
                                new TransactionAwareDataSourceProxy(database.dataSource()),
                                SQLDialect.valueOf(database.kind().name()))),
                new DataSourceTransactionManager(database.dataSource()),
                clock);
    }
}
