package org.overturn.core.retention;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.overturn.core.appeal.AppealStatus;

/**
 * An appeal with the remittance it is about.
 *
 * @param came when the remittance did
 */
record OldAppeal(
        long id, String account, AppealStatus status, Optional<LocalDate> decided, LocalDate came) {

    void addTo(DSLContext db) {
        insert(
                db,
                REMITTANCE_FILE,
                Map.of(REMITTANCE_FILE.ID, id, REMITTANCE_FILE.RECEIVED_ON, came));
        insert(db, REMITTANCE, Map.of(REMITTANCE.ID, id, REMITTANCE.FILE_ID, id));
        insert(
                db,
                ADJUDICATION,
                Map.of(
                        ADJUDICATION.ID, id,
                        ADJUDICATION.REMITTANCE_ID, id,
                        ADJUDICATION.ACCOUNT_KEY, account));
        insert(
                db,
                APPEAL,
                Map.of(
                        APPEAL.ID, id,
                        APPEAL.ADJUDICATION_ID, id,
                        APPEAL.STATUS, status.name()));
        decided.ifPresent(day ->
                db.update(APPEAL).set(APPEAL.DECIDED_ON, day).where(APPEAL.ID.eq(id)).execute());
    }

    /** What isn't said is as good as empty, but differs from row to row. */
    private void insert(DSLContext db, Table<?> table, Map<? extends Field<?>, ?> said) {
        Record row = db.newRecord(table);
        Arrays.stream(table.fields())
                .filter(field ->
                        !field.getDataType().nullable() && !field.getDataType().defaulted())
                .forEach(field -> row.set(cast(field), filler(field.getType())));
        said.forEach((field, value) -> row.set(cast(field), value));
        db.insertInto(table).set(row).execute();
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> cast(Field<?> field) {
        return (Field<Object>) field;
    }

    private Object filler(Class<?> type) {
        if (type == String.class) {
            return Long.toString(id);
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
