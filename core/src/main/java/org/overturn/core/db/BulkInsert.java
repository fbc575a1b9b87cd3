package org.overturn.core.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows of one table through a plain JDBC batch, in the transaction of the context:
 * about twice as fast as the same rows as jOOQ queries. The SQL text is jOOQ's.
 */
public final class BulkInsert {

    private final Table<?> table;
    private final List<TableField<?, ?>> fields;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public BulkInsert(Table<?> table, TableField<?, ?>... fields) {
        this.table = table;
        this.fields = List.of(fields);
    }

    /** Adds a row; values in the order of the fields, as JDBC takes them. */
    public void add(@Nullable Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(
                    table.getName() + ": " + values.length + " values for " + fields.size());
        }
        rows.add(values);
    }

    /** Writes what was added. */
    public void execute(DSLContext db) {
        execute(db, "");
    }

    /**
     * Writes those whose key is not there. One that another transaction has added and not yet
     * committed is waited for, so transactions add their rows in one order, by the key.
     */
    public void executeNew(DSLContext db, TableField<?, ?> key) {
        execute(db, " on duplicate key update " + key.getName() + " = " + key.getName());
    }

    private void execute(DSLContext db, String more) {
        if (rows.isEmpty()) {
            return;
        }
        String sql =
                db.insertInto(table, fields.toArray(Field[]::new))
                        .values(Collections.nCopies(fields.size(), null))
                        .getSQL();
        db.connection(connection -> write(connection, sql + more));
        rows.clear();
    }

    private void write(Connection connection, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    bind(insert, i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** By kind: drivers take longer to find out from an object. */
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
