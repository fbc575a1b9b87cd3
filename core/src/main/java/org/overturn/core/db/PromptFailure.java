package org.overturn.core.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections, refused at once for a while after one could not be had: a night whose server is gone
 * ends soon with the reason, and not after each of its pieces has waited for a connection of its
 * own.
 */
final class PromptFailure extends DelegatingDataSource {

    private static final long NANOS = 30_000_000_000L;

    private final AtomicReference<@Nullable Failure> last = new AtomicReference<>();

    private record Failure(SQLException cause, long nanoTime) {}

    PromptFailure(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Failure failure = last.get();
        if (failure != null && System.nanoTime() - failure.nanoTime() < NANOS) {
            throw new SQLTransientConnectionException(
                    failure.cause().getMessage(), "08001", failure.cause());
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException e) {
            last.set(new Failure(e, System.nanoTime()));
            throw e;
        }
    }
}
