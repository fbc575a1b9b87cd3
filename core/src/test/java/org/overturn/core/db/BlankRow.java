package org.overturn.core.db;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Rows for tests that say only what they are about. */
public final class BlankRow {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 3, 2);

    private BlankRow() {}

    /** A row of the table in which every column that must have a value has an empty one. */
    public static <R extends UpdatableRecord<R>> R of(DSLContext db, Table<R> table) {
        R row = db.newRecord(table);
        Arrays.stream(table.fields())
                .filter(field ->
                        !field.getDataType().nullable() && !field.getDataType().defaulted())
                .forEach(field -> row.set(cast(field), empty(field.getType())));
        return row;
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> cast(Field<?> field) {
        return (Field<Object>) field;
    }

    private static Object empty(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        if (type == Boolean.class) {
            return false;
        }
        if (type == LocalDate.class) {
            return SOME_DAY;
        }
        return type == Integer.class ? (Object) 0 : (Object) 0L;
    }
}
