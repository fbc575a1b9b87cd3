package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** An appeal that releases can be for; all that isn't said is empty. */
final class AppealRow {

    private AppealRow() {}

    static void add(DSLContext db, long id) {
        insert(db, REMITTANCE_FILE, Map.of(REMITTANCE_FILE.ID, id));
        insert(db, REMITTANCE, Map.of(REMITTANCE.ID, id, REMITTANCE.FILE_ID, id));
        insert(db, ADJUDICATION, Map.of(ADJUDICATION.ID, id, ADJUDICATION.REMITTANCE_ID, id));
        insert(db, APPEAL, Map.of(APPEAL.ID, id, APPEAL.ADJUDICATION_ID, id));
    }

    private static void insert(DSLContext db, Table<?> table, Map<? extends Field<?>, Long> keys) {
        Record row = db.newRecord(table);
        Arrays.stream(table.fields())
                .filter(field ->
                        !field.getDataType().nullable() && !field.getDataType().defaulted())
                .forEach(field -> row.set(cast(field), empty(field.getType())));
        keys.forEach((field, value) -> row.set(cast(field), value));
        db.insertInto(table).set(row).execute();
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
        return type == Integer.class ? (Object) 0 : type == LocalDate.class ? LocalDate.EPOCH : 0L;
    }
}
