package org.overturn.core.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** What H2 calls in place of changing or deleting an entry; its name is stored in the database. */
public final class RefusedChange implements Trigger {

    static final String MESSAGE = "audit_entry is append-only";

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException(MESSAGE, "45000");
    }
}
