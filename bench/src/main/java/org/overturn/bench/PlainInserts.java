package org.overturn.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The floor of the import: rows that lie in memory, inserted by plain batches, a commit for each
 * chunk.
 */
final class PlainInserts {

    private final DataSource source;
    private final StoredTables tables;

    PlainInserts(DataSource source, StoredTables tables) {
        this.source = source;
        this.tables = tables;
    }

    /** What must be there before: not measured. */
    void insertBefore() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (StoredTables.Rows rows : tables.before()) {
                insert(connection, rows);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    void run(int connections) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(
                        threads.submit(() -> {
                            insertChunks(next);
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void insertChunks(AtomicInteger next) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = next.getAndIncrement();
                    i < tables.chunks().size();
                    i = next.getAndIncrement()) {
                for (StoredTables.Rows rows : tables.chunks().get(i)) {
                    insert(connection, rows);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, StoredTables.Rows rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(rows.insert())) {
            for (@Nullable Object[] row : rows.values()) {
                for (int i = 0; i < row.length; i++) {
                    bind(insert, i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> insert.setNull(index, Types.NULL);
            case String text -> insert.setString(index, text);
            case BigDecimal number -> insert.setBigDecimal(index, number);
            case Long number -> insert.setLong(index, number);
            case Integer number -> insert.setInt(index, number);
            case Boolean flag -> insert.setBoolean(index, flag);
            default -> insert.setObject(index, value);
        }
    }
}
